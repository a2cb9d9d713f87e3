using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Reads a snapshot in the words of a test: nodes by the text of an id, values and lists as text. Lists are written
/// <c>a, b</c>, a missing value as null.
/// </summary>
public sealed class SnapshotReader(IGraphSnapshot snapshot)
{
    public IGraphSnapshot Snapshot { get; } = snapshot;

    /// <summary>The node with the id, <c>default</c> when it is not visible.</summary>
    public async Task<NodeId> FindAsync(NodeKind kind, string id)
    {
        var found = new NodeId[1];
        await Snapshot.FindAsync(new[] { new NodeReference(kind, IdParser.Parse(id)) }, found);
        return found[0];
    }

    public async Task<NodeId> RequireAsync(NodeKind kind, string id)
    {
        var node = await FindAsync(kind, id);
        return node.IsNone ? throw new InvalidOperationException($"No {kind} {id} is visible.") : node;
    }

    public async Task<string?> ValueAsync(NodeKind kind, string id, NodeProperty property)
    {
        var columns = await Snapshot.ReadAsync(new[] { await RequireAsync(kind, id) }, new[] { property });
        return await TextAsync(columns[0], 0);
    }

    public Task<string?> ValueAsync(string paper, NodeProperty property) => ValueAsync(NodeKind.Paper, paper, property);

    public async Task<string> KeyAsync(NodeKind kind, string id) => await KeysAsync([await RequireAsync(kind, id)]);

    public async Task<string> IdsAsync(NodeKind kind, string id) =>
        await TextAsync(await Snapshot.ReadIdsAsync(new[] { await RequireAsync(kind, id) }), 0) ?? "";

    public async Task<string> SourcesAsync(NodeKind kind, string id) =>
        await TextAsync(await Snapshot.ReadSourcesAsync(new[] { await RequireAsync(kind, id) }), 0) ?? "";

    public async Task<string> KeysAsync(NodeId[] nodes)
    {
        var keys = await Snapshot.ReadKeysAsync(nodes);
        return string.Join(", ", Enumerable.Range(0, nodes.Length).Select(keys.GetString));
    }

    /// <summary>Keys at the other end, as the query orders and cuts them.</summary>
    public async Task<string> ExpandAsync(NodeKind kind, string id, ExpandQuery query) =>
        await KeysAsync((await Snapshot.ExpandAsync(new[] { await RequireAsync(kind, id) }, query)).Nodes);

    public Task<string> ForwardAsync(NodeKind kind, string id, Relation relation) =>
        ExpandAsync(kind, id, ExpandQuery.Plain(relation, Direction.Forward));

    public Task<string> BackwardAsync(NodeKind kind, string id, Relation relation) =>
        ExpandAsync(kind, id, ExpandQuery.Plain(relation, Direction.Backward));

    /// <summary>An edge property of every edge that starts at the node, in the listed order; missing values as <c>-</c>.</summary>
    public async Task<string> EdgesAsync(NodeKind kind, string id, Relation relation, RelationProperty property)
    {
        var query = ExpandQuery.Plain(relation, Direction.Forward) with { EdgeProperties = [property] };
        var expansion = await Snapshot.ExpandAsync(new[] { await RequireAsync(kind, id) }, query);
        var texts = new List<string>();
        for (var row = 0; row < expansion.Nodes.Length; row++) texts.Add(await TextAsync(expansion.Edges[0], row) ?? "-");
        return string.Join("; ", texts);
    }

    public async Task<string> ListAsync(NodeKind kind, NodeFilter? filter = null, params NodeOrder[] order) =>
        await KeysAsync((await Snapshot.ListAsync(new(kind, filter, order, Window.Everything))).Nodes);

    /// <summary>One row of a column as text; node lists as keys.</summary>
    public async Task<string?> TextAsync(Column column, int row)
    {
        if (column.IsNull(row)) return null;
        return column switch
        {
            TextColumn texts => texts.GetString(row),
            IntegerColumn integers => integers.Values[row].ToString(CultureInfo.InvariantCulture),
            NumberColumn numbers => numbers.Values[row].ToString("R", CultureInfo.InvariantCulture),
            BooleanColumn booleans => booleans.Values[row] ? "true" : "false",
            ListColumn<TextColumn> lists => string.Join(", ", Rows(lists).Select(lists.Items.GetString)),
            ListColumn<NodeColumn> lists => await KeysAsync([.. Rows(lists).Select(item => lists.Items.Values[item])]),
            _ => throw new ArgumentException($"Unknown column {column.GetType().Name}.", nameof(column)),
        };

        IEnumerable<int> Rows<T>(ListColumn<T> list)
            where T : Column => Enumerable.Range(list.Offsets[row], list.Offsets[row + 1] - list.Offsets[row]);
    }
}
