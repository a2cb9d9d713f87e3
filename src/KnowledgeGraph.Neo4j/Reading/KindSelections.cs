using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>What will be read of nodes of several kinds; asked for once a kind.</summary>
internal sealed class KindSelections(Func<NodeKind, NodeSelection> next)
{
    private readonly Dictionary<NodeKind, NodeSelection> _selections = [];

    public NodeSelection Of(NodeKind kind)
    {
        if (!_selections.TryGetValue(Schema.Check(kind), out var selection)) _selections.Add(kind, selection = next(kind));
        return selection;
    }

    /// <summary>The ids that filters below the nodes name.</summary>
    public IReadOnlyList<NodeReference> Ids(ReadOnlySpan<NodeReference> references)
    {
        var kinds = new HashSet<NodeKind>();
        foreach (var reference in references)
        {
            if (!reference.Id.IsNone) kinds.Add(reference.Kind);
        }

        return [.. kinds.SelectMany(kind => AheadIds.Of(Of(kind))).Distinct()];
    }

    /// <summary>The same, of nodes that are known.</summary>
    public IReadOnlyList<NodeReference> Ids(ReadOnlySpan<NodeId> nodes)
    {
        var kinds = new HashSet<NodeKind>();
        foreach (var node in nodes) kinds.Add(node.Kind);
        return [.. kinds.SelectMany(kind => AheadIds.Of(Of(kind))).Distinct()];
    }

    /// <summary>The nodes of which something is still to be read: all of a kind, or none.</summary>
    public NodeId[] Unknown(ReadOnlySpan<NodeId> nodes, KnownReads known)
    {
        var kinds = new Dictionary<NodeKind, List<NodeId>>();
        foreach (var node in nodes)
        {
            if (!kinds.TryGetValue(node.Kind, out var same)) kinds.Add(node.Kind, same = []);
            same.Add(node);
        }

        return [.. kinds.Values.Where(same => !known.Knows([.. same], Of(same[0].Kind))).SelectMany(same => same)];
    }
}
