using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Edges of one relation in both directions. Each owner's list begins with the invisible node 0.</summary>
internal sealed class MemoryRelation
{
    private readonly Dictionary<int, int> _firstRows = [];

    public Dictionary<int, int[]> Targets { get; } = [];

    public Dictionary<int, int[]> Owners { get; } = [];

    public Dictionary<RelationProperty, Column> Columns { get; } = [];

    public static async Task<MemoryRelation> CopyAsync(IGraphSnapshot snapshot, RelationInfo info, Dictionary<NodeKind, MemoryKind> kinds)
    {
        var copy = new MemoryRelation();
        var nodes = kinds[info.Owner].Nodes;
        var query = ExpandQuery.Plain(info.Relation, Direction.Forward) with { EdgeProperties = info.Properties };
        var expansion = await snapshot.ExpandAsync(nodes, query);
        var owners = new Dictionary<int, List<int>>();
        for (var i = 0; i < nodes.Length; i++)
        {
            var owner = i * 2 + 1;
            copy._firstRows[owner] = expansion.Offsets[i];
            var targets = expansion.Nodes[expansion.Offsets[i]..expansion.Offsets[i + 1]].Select(kinds[info.Target].OrdinalOf).ToList();
            foreach (var target in targets)
            {
                if (!owners.TryGetValue(target, out var list)) owners[target] = list = [];
                list.Add(owner);
            }

            copy.Targets[owner] = [0, .. targets];
        }

        foreach (var (target, list) in owners) copy.Owners[target] = [.. list];
        for (var i = 0; i < info.Properties.Count; i++) copy.Columns[info.Properties[i]] = expansion.Edges[i];
        return copy;
    }

    public int RowOf(int owner, int index) => _firstRows[owner] + index - 1;
}
