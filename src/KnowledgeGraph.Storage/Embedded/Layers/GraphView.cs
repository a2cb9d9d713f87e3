using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Reads one <see cref="GraphVersion"/> in place. Thread-safe: nothing here ever changes.</summary>
internal sealed class GraphView(GraphVersion graph) : IGraphView
{
    public long Version => graph.Version;

    public int Bound(NodeKind kind) => graph.Bounds[(int)kind];

    public bool IsVisible(NodeKind kind, int ordinal) => Record(kind, ordinal).IsVisible;

    public long CountVisible(NodeKind kind) => graph.Visible[(int)kind];

    public bool TryFind(NodeKind kind, ExternalId id, out int ordinal)
    {
        Span<byte> buffer = stackalloc byte[IdHash.MaxBytes];
        var key = buffer[..IdHash.WriteKey(id, buffer)];
        var hash = IdHash.Of(key);
        var table = graph.Ids[(int)kind];
        for (var slot = table.Start(hash); (ordinal = table.Next(hash, ref slot)) >= 0;)
        {
            if (ordinal >= Bound(kind)) continue;
            ordinal = graph.Resolve(kind, ordinal);
            if (Holds(Record(kind, ordinal).Ids, key)) return true;
        }

        return false;
    }

    public ReadOnlySpan<byte> Key(NodeKind kind, int ordinal) => Record(kind, graph.Resolve(kind, ordinal)).Ids[0];

    public IReadOnlyList<ExternalId> Ids(NodeKind kind, int ordinal)
    {
        var items = Record(kind, graph.Resolve(kind, ordinal)).Ids;
        var ids = new ExternalId[items.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = IdHash.ReadKey(items[i]);
        return ids;
    }

    public IReadOnlyList<string> Sources(NodeKind kind, int ordinal)
    {
        var numbers = Record(kind, ordinal).Sources;
        var names = new string[numbers.Length];
        for (var i = 0; i < names.Length; i++) names[i] = graph.Sources[numbers[i]];
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

    public int TextListCount(NodeKind kind, int ordinal, NodeProperty property) =>
        Record(kind, ordinal) is { IsVisible: true } record ? record.Effective.Items((int)property).Count : 0;

    public ReadOnlySpan<byte> TextListItem(NodeKind kind, int ordinal, NodeProperty property, int index) =>
        Record(kind, ordinal).Effective.Items((int)property)[index];

    public ReadOnlySpan<int> Targets(Relation relation, int owner) =>
        Record(RelationInfo.Of(relation).Owner, owner) is { IsVisible: true } record ? record.Effective.Targets((int)relation) : default;

    public ReadOnlySpan<int> Owners(Relation relation, int target, ref int[] scratch) =>
        graph.Owners[(int)relation][target] is { } owners ? owners.Items : default;

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
            if (graph.Resolve(NodeKind.Institution, nodes[i]) != nodes[i]) return Resolved(nodes);
        }

        return nodes;
    }

    public IEnumerable<SourcedStatement> Statements(NodeKind kind, int ordinal)
    {
        var sources = Sources(kind, ordinal);
        var ids = sources.Count == 0 ? [] : Ids(kind, ordinal).ToArray();
        for (var i = 0; i < sources.Count; i++)
        {
            var body = BodyDecoder.Decode(Record(kind, ordinal).Statement(i), graph.Resolve);
            yield return new(sources[i], StatementBuilder.Build(kind, ids, body, KeyOf));
        }
    }

    public void Dispose()
    {
        // Versions in memory need no release; the collector takes them.
    }

    internal static bool Holds(ItemReader ids, ReadOnlySpan<byte> key)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i].SequenceEqual(key)) return true;
        }

        return false;
    }

    private RecordReader Record(NodeKind kind, int ordinal) => new(graph.Record(kind, ordinal));

    private BodyReader OwnerBody(Relation relation, int owner) => Record(RelationInfo.Of(relation).Owner, owner).Effective;

    private ExternalId KeyOf(NodeKind kind, int ordinal) => IdHash.ReadKey(Key(kind, ordinal));

    /// <summary>Only after a merge of institutions: no reverse list leads from an institution to the authorships that name it.</summary>
    private int[] Resolved(ReadOnlySpan<int> nodes)
    {
        var resolved = nodes.ToArray();
        for (var i = 0; i < resolved.Length; i++) resolved[i] = graph.Resolve(NodeKind.Institution, resolved[i]);
        return resolved;
    }
}
