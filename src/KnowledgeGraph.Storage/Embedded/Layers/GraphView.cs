using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Embedded.Segments;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Reads one <see cref="GraphVersion"/> in place. Takes over a pin of the layers beneath, which its disposal gives back: it must not be
/// used afterwards, nor disposed while another thread still reads. Thread-safe for readers.
/// </summary>
internal sealed class GraphView(GraphVersion version) : IGraphView
{
    private readonly RecentRows _recent = new();
    private volatile GraphVersion? _graph = version;

    public long Version => Graph.Heading.Version;

    /// <exception cref="ObjectDisposedException">The view is disposed, and with it all that it gave to be read in place.</exception>
    internal GraphVersion Graph => _graph ?? throw new ObjectDisposedException(nameof(GraphView));

    public int Bound(NodeKind kind) => Graph.Heading.Bounds[(int)kind];

    public bool IsVisible(NodeKind kind, int ordinal) => Record(kind, ordinal).IsVisible;

    public long CountVisible(NodeKind kind) => Graph.Heading.Visible[(int)kind];

    // The buffer has room for the longest id; clearing it would cost as much as looking for a short one.
    [SkipLocalsInit]
    public bool TryFind(NodeKind kind, ExternalId id, out int ordinal)
    {
        Span<byte> buffer = stackalloc byte[IdHash.MaxBytes];
        ordinal = Graph.Find(kind, buffer[..IdHash.WriteKey(id, buffer)]);
        return ordinal >= 0;
    }

    public ReadOnlySpan<byte> Key(NodeKind kind, int ordinal)
    {
        // Finding a record costs more than reading it, and few nodes are merged ones.
        var record = Record(kind, ordinal);
        return (record.IsMerged ? Record(kind, Graph.Resolve(kind, ordinal)) : record).Ids[0];
    }

    public IKeyWalk WalkKeys(NodeKind kind)
    {
        var graph = Graph;
        var sources = new List<IKeySource>();
        foreach (var segment in graph.Beneath.Segments) sources.Add(new SegmentKeySource(segment, kind));
        if (graph.Beneath.Frozen is { } frozen) sources.Add(new OverlayKeySource(frozen.Overlay, kind, frozen.Heading.Bounds[(int)kind]));
        sources.Add(new OverlayKeySource(graph.Overlay, kind, graph.Heading.Bounds[(int)kind]));
        sources.RemoveAll(source => source.Count == 0);
        return new KeyWalk(sources, ordinal => IsVisible(kind, ordinal));
    }

    public IReadOnlyList<ExternalId> Ids(NodeKind kind, int ordinal)
    {
        var items = Record(kind, Graph.Resolve(kind, ordinal)).Ids;
        var ids = new ExternalId[items.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdHash.ReadKey(items[i]);
        return ids;
    }

    public IReadOnlyList<string> Sources(NodeKind kind, int ordinal)
    {
        var numbers = Record(kind, ordinal).Sources;
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Graph.Heading.Sources[numbers[i]];
        return names;
    }

    public bool TryText(NodeKind kind, int ordinal, NodeProperty property, out ReadOnlySpan<byte> text)
    {
        text = default;
        return Record(kind, ordinal) is { IsVisible: true } record && record.Effective.TryText((int)property, out text);
    }

    public bool TryBits(NodeKind kind, int ordinal, NodeProperty property, out long bits)
    {
        bits = 0;
        return Record(kind, ordinal) is { IsVisible: true } record && record.Effective.TryBits((int)property, out bits);
    }

    public INodeRows? FindRows(ReadOnlySpan<NodeId> nodes)
    {
        ObjectDisposedException.ThrowIf(_graph is null, this);
        if (_recent.Find(nodes) is { } known) return known;
        var rows = RecordRows.Find(this, nodes);
        if (rows is not null) _recent.Add(rows);
        return rows;
    }

    public int TextListCount(NodeKind kind, int ordinal, NodeProperty property) =>
        Record(kind, ordinal) is { IsVisible: true } record ? record.Effective.Items((int)property).Count : 0;

    public ReadOnlySpan<byte> TextListItem(NodeKind kind, int ordinal, NodeProperty property, int index) =>
        Record(kind, ordinal).Effective.Items((int)property)[index];

    public ReadOnlySpan<int> Targets(Relation relation, int owner) =>
        Record(RelationInfo.Of(relation).Owner, owner) is { IsVisible: true } record ? record.Effective.Targets((int)relation) : default;

    public ReadOnlySpan<int> Owners(Relation relation, int target, ref int[] scratch) =>
        Graph.Owners((int)relation, target, ref scratch);

    public bool TryEdgeBits(Relation relation, int owner, int index, RelationProperty property, out long bits) =>
        OwnerBody(relation, owner).TryEdgeBits((int)relation, index, (int)property, out bits);

    public bool TryEdgeText(Relation relation, int owner, int index, RelationProperty property, out ReadOnlySpan<byte> text) =>
        OwnerBody(relation, owner).TryEdgeText((int)relation, index, (int)property, out text);

    public IReadOnlyList<string> EdgeTextList(Relation relation, int owner, int index, RelationProperty property) =>
        OwnerBody(relation, owner).EdgeItems((int)relation, index, (int)property).ToStrings();

    public ReadOnlySpan<int> EdgeNodes(Relation relation, int owner, int index, RelationProperty property)
    {
        var nodes = OwnerBody(relation, owner).EdgeNodes((int)relation, index, (int)property);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (Graph.Resolve(NodeKind.Institution, nodes[i]) != nodes[i]) return Resolved(nodes);
        }

        return nodes;
    }

    public IEnumerable<SourcedStatement> Statements(NodeKind kind, int ordinal)
    {
        var sources = Sources(kind, ordinal);
        var ids = sources.Count == 0 ? [] : Ids(kind, ordinal).ToArray();
        for (var i = 0; i < sources.Count; i++)
        {
            var body = BodyDecoder.Decode(Record(kind, ordinal).Statement(i), Graph.Resolve);
            yield return new(sources[i], StatementBuilder.Build(kind, ids, body, KeyOf));
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _graph, null) is not { } graph) return;
        _recent.Release();
        graph.Beneath.Unpin();
    }

    private RecordReader Record(NodeKind kind, int ordinal) => new(Graph.Record(kind, ordinal));

    private BodyReader OwnerBody(Relation relation, int owner) => Record(RelationInfo.Of(relation).Owner, owner).Effective;

    private ExternalId KeyOf(NodeKind kind, int ordinal) => IdHash.ReadKey(Key(kind, ordinal));

    /// <summary>Only after a merge of institutions: no reverse list leads from an institution to the authorships that name it.</summary>
    private int[] Resolved(ReadOnlySpan<int> nodes)
    {
        var resolved = nodes.ToArray();
        for (var i = 0; i < resolved.Length; i++) resolved[i] = Graph.Resolve(NodeKind.Institution, resolved[i]);
        return resolved;
    }
}
