using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Nodes of one kind: the i-th visible node has the ordinal 2i + 1.</summary>
internal sealed class MemoryKind
{
    private readonly Dictionary<NodeId, int> _ordinals = [];

    public required NodeId[] Nodes { get; init; }

    public required TextColumn Keys { get; init; }

    public required ListColumn<TextColumn> Ids { get; init; }

    public required ListColumn<TextColumn> Sources { get; init; }

    public Dictionary<NodeProperty, Column> Columns { get; } = [];

    public Dictionary<string, int> ByIds { get; } = [];

    public int Bound => Nodes.Length * 2 + 1;

    public static async Task<MemoryKind> CopyAsync(IGraphSnapshot snapshot, NodeKind kind)
    {
        var nodes = (await snapshot.ListAsync(new(kind, null, [], Window.Everything))).Nodes;
        new Random(7).Shuffle(nodes);
        var copy = new MemoryKind
        {
            Nodes = nodes,
            Keys = await snapshot.ReadKeysAsync(nodes),
            Ids = await snapshot.ReadIdsAsync(nodes),
            Sources = await snapshot.ReadSourcesAsync(nodes),
        };
        var properties = PropertyInfo.All.Select(info => info.Property).ToArray();
        var columns = await snapshot.ReadAsync(nodes, properties);
        for (var i = 0; i < properties.Length; i++) copy.Columns[properties[i]] = columns[i];
        for (var i = 0; i < nodes.Length; i++)
        {
            copy._ordinals[nodes[i]] = i * 2 + 1;
            for (var row = copy.Ids.Offsets[i]; row < copy.Ids.Offsets[i + 1]; row++)
                copy.ByIds[copy.Ids.Items.GetString(row) ?? ""] = i * 2 + 1;
        }

        return copy;
    }

    public static bool TryBits(Column column, int row, out long bits)
    {
        bits = column switch
        {
            IntegerColumn integers => integers.Values[row],
            BooleanColumn booleans => booleans.Values[row] ? 1 : 0,
            NumberColumn numbers => BitConverter.DoubleToInt64Bits(numbers.Values[row]),
            _ => 0,
        };
        return !column.IsNull(row);
    }

    public int OrdinalOf(NodeId node) => _ordinals[node];
}
