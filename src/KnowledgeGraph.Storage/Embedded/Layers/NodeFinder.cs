using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Finds or makes the nodes that a statement names. For the one writer.</summary>
internal sealed class NodeFinder(VersionEditor graph)
{
    private static readonly int[] None = [];

    private readonly RecordWriter _writer = new();
    private readonly byte[] _buffer = new byte[IdHash.MaxBytes];
    private readonly IdLookups _ahead = new(graph);

    /// <summary>Set when anything changed: an id or node was added here, or the applier replaced a record.</summary>
    public bool Changed { get; set; }

    /// <summary>Looks up what a block of statements names; they are then given to <see cref="FindOrCreate"/> one after the other.</summary>
    public void Prepare(ReadOnlySpan<NodeStatement> block) => _ahead.Prepare(block);

    /// <summary>
    /// The node with any of the ids, made if there is none. Several nodes that turn out to be one are given as survivor (the one with
    /// the preferred key) and losers, by key; merging them is the caller's.
    /// </summary>
    /// <param name="statement">What names the node.</param>
    /// <param name="place">Its place in the block that was prepared.</param>
    public (int Ordinal, IReadOnlyList<int> Losers) FindOrCreate(NodeStatement statement, int place)
    {
        var (kind, ids) = (statement.Kind, statement.Ids);
        _ahead.Begin(place);
        if (ids.Count == 1) return (Target(kind, ids[0]), None);

        var found = new SortedSet<int>();
        foreach (var id in ids)
        {
            if (Find(kind, id, out _, out _) is >= 0 and var ordinal) found.Add(ordinal);
        }

        if (found.Count == 0) return (Create(kind, ids), None);
        var nodes = found.OrderBy(ordinal => KeyOf(kind, ordinal)).ToList();
        AddIds(kind, nodes[0], ids);
        return (nodes[0], nodes.Count == 1 ? None : nodes[1..]);
    }

    /// <summary>What the statement says, targets found or made.</summary>
    public NodeBody Body(NodeStatement statement, int place)
    {
        _ahead.BeginTargets(place);
        var body = new NodeBody();
        foreach (var (property, value) in statement.Properties)
            body.Properties[property] = value.Type == PropertyType.TextList ? BodyMerger.Distinct(value) : value;
        foreach (var relation in statement.Relations)
            (body.Relations[(int)relation.Relation] ??= []).Add(Edge(relation));
        return body;
    }

    private NodeEdge Edge(RelationStatement relation)
    {
        var edge = new NodeEdge(Target(RelationInfo.Of(relation.Relation).Target, relation.Target));
        foreach (var (property, value) in relation.Properties)
        {
            if (property == RelationProperty.Institutions)
                edge.Institutions = [.. value.AsNodeList.Select(id => Target(NodeKind.Institution, id))];
            else edge.Properties[property] = value;
        }

        return edge;
    }

    /// <summary>The node with an id, made if there is none.</summary>
    public int Target(NodeKind kind, ExternalId id) =>
        Find(kind, id, out var key, out var hash) is >= 0 and var found ? found : Create(kind, key, hash);

    /// <summary>The node with an id, or -1; and the key text, which stands until the next one is looked for.</summary>
    private int Find(NodeKind kind, ExternalId id, out ReadOnlySpan<byte> key, out ulong hash)
    {
        if (!_ahead.TryTake(kind, id, out var lookup, out key))
        {
            key = Key(id);
            hash = IdHash.Of(key);
            return graph.Find(kind, key, hash);
        }

        hash = lookup.Hash;
        if (graph.IsKnown(kind, key, hash, out var found)) return found;
        if (lookup.Candidate == IdLookup.NotLookedFor) return graph.Find(kind, key, hash);
        if (lookup.Candidate < 0) return graph.FindAbove(kind, key, hash);
        found = graph.Confirm(kind, lookup.Candidate, key, hash);
        return found >= 0 ? found : graph.Find(kind, key, hash);
    }

    private int Create(NodeKind kind, List<ExternalId> ids)
    {
        Changed = true;
        var keys = ids.Distinct().Order().Select(id => Key(id).ToArray()).ToList();
        var ordinal = graph.Add(kind, _writer.Node(keys, [], [], null));
        foreach (var key in keys) graph.AddId(kind, key, IdHash.Of(key), ordinal);
        return ordinal;
    }

    private int Create(NodeKind kind, ReadOnlySpan<byte> key, ulong hash)
    {
        Changed = true;
        var ordinal = graph.Add(kind, _writer.Named(key));
        graph.AddId(kind, key, hash, ordinal);
        return ordinal;
    }

    private void AddIds(NodeKind kind, int ordinal, List<ExternalId> ids)
    {
        StoredNode? node = null;
        foreach (var id in ids)
        {
            var key = Key(id).ToArray();
            var hash = IdHash.Of(key);
            if (graph.Find(kind, key, hash) >= 0) continue;
            node ??= StoredNode.Read(new RecordReader(graph.Record(kind, ordinal)), graph.SourceName, graph.Resolve);
            if (node.AddId(key)) graph.AddId(kind, key, hash, ordinal);
        }

        if (node is not null && graph.Replace(kind, ordinal, node.Write(_writer))) Changed = true;
    }

    private ExternalId KeyOf(NodeKind kind, int ordinal) => IdHash.ReadKey(new RecordReader(graph.Record(kind, ordinal)).Ids[0]);

    private ReadOnlySpan<byte> Key(ExternalId id) => _buffer.AsSpan(0, IdHash.WriteKey(id, _buffer));
}
