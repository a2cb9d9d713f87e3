using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The part of the graph that a batch touches, in memory: what was read from the database, and what the batch adds. Nodes are indices.
/// What would have to be read first is noted in <see cref="Missing"/>; the caller reads it and starts with a new graph.
/// </summary>
internal sealed class WorkingGraph(KnownGraph known)
{
    private readonly List<WorkingNode> _nodes = [];
    private readonly Dictionary<NodeReference, int> _byId = [];
    private readonly Dictionary<long, int> _byNumber = [];

    public IReadOnlyList<WorkingNode> Nodes => _nodes;

    public MissingReads Missing { get; } = new();

    /// <summary>True once two nodes became one: edges may name a node that is no more.</summary>
    public bool HasMerges { get; private set; }

    public WorkingNode this[int index] => _nodes[index];

    public int Resolve(int index)
    {
        while (_nodes[index].Survivor >= 0) index = _nodes[index].Survivor;
        return index;
    }

    public ExternalId KeyOf(int index) => _nodes[Resolve(index)].Key;

    /// <summary>Index of the node with the id; negative when neither database nor batch has it.</summary>
    public int Find(NodeReference reference) => FindRaw(reference) is >= 0 and var index ? Resolve(index) : -1;

    public WorkingNode Create(NodeKind kind, IEnumerable<ExternalId> ids) => Add(kind, null, ids.Distinct().Order());

    public void AddId(WorkingNode node, ExternalId id)
    {
        if (node.AddId(id)) _byId[new(node.Kind, id)] = node.Index;
    }

    /// <summary>Takes what is stated about a node out of its record, once.</summary>
    public void Read(WorkingNode node)
    {
        if (node.IsRead || node.Known is null) return;
        if (!known.Records.TryGetValue(node.Known.Number, out var record))
        {
            Missing.Records.Add(node.Known);
            return;
        }

        node.IsRead = true;
        foreach (var (source, statement) in StatementRecord.Decode(record)) node.Bodies[source] = StatementRecord.Body(statement, FindRaw);
        var effective = BodyMerger.Effective([.. node.Bodies.Values]);
        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
            node.OldRelations[relation] = effective.Relations[relation]?.ConvertAll(edge => edge.Copy());
        node.OldWords = WordCounts.Of(effective);
        Redirect(node);
        node.OldRecord = StatementRecord.Encode(node, KeyOf);
    }

    /// <summary>The survivor's words lie over the loser's; whoever lists the loser is read, since its list changes.</summary>
    public void Merge(WorkingNode survivor, WorkingNode loser)
    {
        Read(survivor);
        Read(loser);
        ReadOwners(loser);
        foreach (var (source, lost) in loser.Bodies)
        {
            if (survivor.Bodies.TryGetValue(source, out var kept)) BodyMerger.Overlay(lost, kept);
            survivor.Bodies[source] = lost;
        }

        loser.Bodies.Clear();
        survivor.HasNewIds = true;
        foreach (var id in loser.Ids) survivor.AddId(id);
        loser.Survivor = survivor.Index;
        HasMerges = true;
        foreach (var node in _nodes)
        {
            if (node.IsRead && node.Survivor < 0) Redirect(node);
        }
    }

    /// <summary>Points edges at survivors, and unites those of a set that now have one target.</summary>
    private void Redirect(WorkingNode node)
    {
        foreach (var body in node.Bodies.Values)
        {
            foreach (var info in RelationInfo.All)
            {
                if (body.Relations[(int)info.Relation] is not { } edges) continue;
                foreach (var edge in edges) edge.Target = Resolve(edge.Target);
                if (!info.IsOrdered) body.Relations[(int)info.Relation] = BodyMerger.UnionByTarget(edges, newerWins: true);
            }
        }
    }

    private void ReadOwners(WorkingNode loser)
    {
        if (loser.Known is null) return;
        if (!known.Owners.TryGetValue(loser.Known.Number, out var owners))
        {
            Missing.Owners.Add(loser.Known);
            return;
        }

        foreach (var owner in owners) Read(_nodes[Resolve(IndexOf(owner))]);
    }

    private int FindRaw(NodeReference reference)
    {
        if (_byId.TryGetValue(reference, out var index)) return index;
        return known.Find(reference) is { } node ? IndexOf(node) : -1;
    }

    private int IndexOf(KnownNode node) => _byNumber.TryGetValue(node.Number, out var index) ? index : Add(node.Kind, node, node.Ids).Index;

    private WorkingNode Add(NodeKind kind, KnownNode? node, IEnumerable<ExternalId> ids)
    {
        var added = new WorkingNode(_nodes.Count, kind, node, ids);
        _nodes.Add(added);
        foreach (var id in added.Ids) _byId.TryAdd(new(kind, id), added.Index);
        if (node is not null) _byNumber.Add(node.Number, added.Index);
        return added;
    }
}
