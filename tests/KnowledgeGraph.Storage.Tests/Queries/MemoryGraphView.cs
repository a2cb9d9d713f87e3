using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>
/// A view copied out of any snapshot. Every second ordinal is an invisible node and every list begins with an invisible target, so
/// that queries which forget visibility are found out.
/// </summary>
internal sealed class MemoryGraphView : IGraphView
{
    private readonly Dictionary<NodeKind, MemoryKind> _kinds = [];
    private readonly Dictionary<Relation, MemoryRelation> _relations = [];
    private readonly List<SourcedStatement> _statements = [];

    private MemoryGraphView(long version) => Version = version;

    public long Version { get; }

    public static async Task<MemoryGraphView> CopyAsync(IGraphSnapshot snapshot)
    {
        var view = new MemoryGraphView(snapshot.Version);
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++) view._kinds[kind] = await MemoryKind.CopyAsync(snapshot, kind);
        foreach (var info in RelationInfo.All)
            view._relations[info.Relation] = await MemoryRelation.CopyAsync(snapshot, info, view._kinds);
        await foreach (var statement in snapshot.StreamStatementsAsync()) view._statements.Add(statement);
        return view;
    }

    public int Bound(NodeKind kind) => _kinds[kind].Bound;

    public bool IsVisible(NodeKind kind, int ordinal) => ordinal % 2 == 1;

    public long CountVisible(NodeKind kind) => _kinds[kind].Nodes.Length;

    public bool TryFind(NodeKind kind, ExternalId id, out int ordinal) => _kinds[kind].ByIds.TryGetValue(id.ToString(), out ordinal);

    public ReadOnlySpan<byte> Key(NodeKind kind, int ordinal) => IsVisible(kind, ordinal) ? _kinds[kind].Keys[ordinal / 2] : "local:unseen"u8;

    public IKeyWalk WalkKeys(NodeKind kind) => new KeyWalk([new MemoryKeySource(this, kind)], ordinal => IsVisible(kind, ordinal));

    public IReadOnlyList<ExternalId> Ids(NodeKind kind, int ordinal) => [.. Rows(_kinds[kind].Ids, ordinal).Select(IdParser.Parse)];

    public IReadOnlyList<string> Sources(NodeKind kind, int ordinal) => Rows(_kinds[kind].Sources, ordinal);

    public bool TryText(NodeKind kind, int ordinal, NodeProperty property, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!IsVisible(kind, ordinal) || _kinds[kind].Columns[property] is not TextColumn texts || texts.IsNull(ordinal / 2)) return false;
        text = texts[ordinal / 2];
        return true;
    }

    public bool TryBits(NodeKind kind, int ordinal, NodeProperty property, out long bits)
    {
        bits = 0;
        return IsVisible(kind, ordinal) && MemoryKind.TryBits(_kinds[kind].Columns[property], ordinal / 2, out bits);
    }

    public int TextListCount(NodeKind kind, int ordinal, NodeProperty property) =>
        IsVisible(kind, ordinal) && _kinds[kind].Columns[property] is ListColumn<TextColumn> list
            ? list.Offsets[ordinal / 2 + 1] - list.Offsets[ordinal / 2]
            : 0;

    public ReadOnlySpan<byte> TextListItem(NodeKind kind, int ordinal, NodeProperty property, int index) =>
        _kinds[kind].Columns[property] is ListColumn<TextColumn> list ? list.Items[list.Offsets[ordinal / 2] + index] : default;

    public ReadOnlySpan<int> Targets(Relation relation, int owner) => _relations[relation].Targets.GetValueOrDefault(owner, []);

    public ReadOnlySpan<int> Owners(Relation relation, int target, ref int[] scratch) =>
        _relations[relation].Owners.GetValueOrDefault(target, []);

    public bool TryEdgeBits(Relation relation, int owner, int index, RelationProperty property, out long bits) =>
        MemoryKind.TryBits(_relations[relation].Columns[property], _relations[relation].RowOf(owner, index), out bits);

    public bool TryEdgeText(Relation relation, int owner, int index, RelationProperty property, out ReadOnlySpan<byte> text)
    {
        text = default;
        var row = _relations[relation].RowOf(owner, index);
        if (_relations[relation].Columns[property] is not TextColumn texts || texts.IsNull(row)) return false;
        text = texts[row];
        return true;
    }

    public IReadOnlyList<string> EdgeTextList(Relation relation, int owner, int index, RelationProperty property) =>
        _relations[relation].Columns[property] is ListColumn<TextColumn> list
            ? Rows(list, _relations[relation].RowOf(owner, index) * 2 + 1)
            : [];

    public ReadOnlySpan<int> EdgeNodes(Relation relation, int owner, int index, RelationProperty property)
    {
        if (_relations[relation].Columns[property] is not ListColumn<NodeColumn> list) return [];
        var row = _relations[relation].RowOf(owner, index);
        return list.Items.Values[list.Offsets[row]..list.Offsets[row + 1]]
            .Select(node => _kinds[NodeKind.Institution].OrdinalOf(node)).Prepend(0).ToArray();
    }

    public IEnumerable<SourcedStatement> Statements(NodeKind kind, int ordinal) => _statements
        .Where(said => said.Statement.Kind == kind && said.Statement.Ids[0].ToString() == Encoding.UTF8.GetString(Key(kind, ordinal)));

    public void Dispose()
    {
    }

    private static string[] Rows(ListColumn<TextColumn> list, int ordinal) =>
        [.. Enumerable.Range(list.Offsets[ordinal / 2], list.Offsets[ordinal / 2 + 1] - list.Offsets[ordinal / 2])
            .Select(row => list.Items.GetString(row) ?? "")];
}
