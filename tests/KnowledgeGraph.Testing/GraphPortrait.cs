using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Everything that a snapshot can tell, as lines of text that are equal exactly when two graphs are: nodes with ids, sources and
/// properties, relations from both ends with their properties, counts, streams. The version is left out.
/// </summary>
public sealed class GraphPortrait
{
    private readonly SnapshotReader _reader;
    private readonly List<string> _lines = [];

    private GraphPortrait(IGraphSnapshot snapshot) => _reader = new(snapshot);

    /// <summary>Kinds in their order.</summary>
    public static IReadOnlyList<NodeKind> Kinds { get; } =
        [NodeKind.Paper, NodeKind.Author, NodeKind.Institution, NodeKind.Venue, NodeKind.Topic];

    public static async Task<string> DrawAsync(IGraphSnapshot snapshot)
    {
        var portrait = new GraphPortrait(snapshot);
        foreach (var kind in Kinds) await portrait.AddKindAsync(kind);
        foreach (var info in RelationInfo.All) await portrait.AddStreamAsync(info.Relation);
        await portrait.AddCountsAsync();
        await portrait.AddStatementsAsync();
        return string.Join('\n', portrait._lines);
    }

    public static async Task<string> DrawAsync(IGraphStore store)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        return await DrawAsync(snapshot);
    }

    private async Task AddKindAsync(NodeKind kind)
    {
        var snapshot = _reader.Snapshot;
        var nodes = (await snapshot.ListAsync(new(kind, null, [], Window.Everything))).Nodes;
        var properties = PropertyInfo.All.Where(info => info.AppliesTo(kind)).Select(info => info.Property).ToArray();
        var columns = await snapshot.ReadAsync(nodes, properties);
        var ids = await snapshot.ReadIdsAsync(nodes);
        var sources = await snapshot.ReadSourcesAsync(nodes);
        var keys = await snapshot.ReadKeysAsync(nodes);
        for (var row = 0; row < nodes.Length; row++)
        {
            _lines.Add($"{kind} {keys.GetString(row)} ids {await _reader.TextAsync(ids, row)} sources {await _reader.TextAsync(sources, row)}");
            for (var i = 0; i < properties.Length; i++)
            {
                if (await _reader.TextAsync(columns[i], row) is { Length: > 0 } value) _lines.Add($"  {properties[i]}: {value}");
            }
        }

        foreach (var info in RelationInfo.All.Where(info => info.Owner == kind)) await AddEdgesAsync(nodes, keys, info, Direction.Forward);
        foreach (var info in RelationInfo.All.Where(info => info.Target == kind)) await AddEdgesAsync(nodes, keys, info, Direction.Backward);
        await AddStreamAsync(kind, nodes);
    }

    private async Task AddEdgesAsync(NodeId[] nodes, TextColumn keys, RelationInfo info, Direction direction)
    {
        var query = ExpandQuery.Plain(info.Relation, direction) with { EdgeProperties = info.Properties, WithTotals = true };
        var expansion = await _reader.Snapshot.ExpandAsync(nodes, query);
        var ends = await _reader.Snapshot.ReadKeysAsync(expansion.Nodes);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (expansion.Offsets[i] == expansion.Offsets[i + 1]) continue;
            _lines.Add($"{info.Relation} {direction} {keys.GetString(i)} ({expansion.Totals?[i]})");
            for (var row = expansion.Offsets[i]; row < expansion.Offsets[i + 1]; row++)
                _lines.Add($"  {ends.GetString(row)}{await EdgeAsync(expansion, info, row)}");
        }
    }

    private async Task<string> EdgeAsync(Expansion expansion, RelationInfo info, int row)
    {
        var text = "";
        for (var i = 0; i < info.Properties.Count; i++)
        {
            if (await _reader.TextAsync(expansion.Edges[i], row) is { Length: > 0 } value) text += $" {info.Properties[i]}={value}";
        }

        return text;
    }

    private async Task AddStreamAsync(NodeKind kind, NodeId[] listed)
    {
        var streamed = new List<NodeId>();
        await foreach (var chunk in _reader.Snapshot.StreamNodesAsync(kind)) streamed.AddRange(chunk.Span);
        if (!streamed.Order().SequenceEqual(listed.Order()))
            _lines.Add($"{kind} stream gives {streamed.Count} nodes, the list {listed.Length}, or others.");
    }

    private async Task AddStreamAsync(Relation relation)
    {
        var pairs = new List<string>();
        await foreach (var chunk in _reader.Snapshot.StreamEdgesAsync(relation))
        {
            var owners = await _reader.Snapshot.ReadKeysAsync(chunk.Owners);
            var targets = await _reader.Snapshot.ReadKeysAsync(chunk.Targets);
            for (var i = 0; i < owners.Count; i++) pairs.Add($"{owners.GetString(i)} {targets.GetString(i)}");
        }

        _lines.Add($"{relation} stream: {string.Join("; ", pairs.Order(StringComparer.Ordinal))}");
    }

    private async Task AddCountsAsync()
    {
        var counts = await _reader.Snapshot.CountAsync();
        foreach (var kind in Kinds) _lines.Add($"{kind} count {counts.Nodes.GetValueOrDefault(kind)}");
        foreach (var info in RelationInfo.All)
        {
            _lines.Add(
                $"{info.Relation} count {counts.Relations.GetValueOrDefault(info.Relation)}, waiting {counts.Waiting.GetValueOrDefault(info.Relation)}");
        }
    }

    private async Task AddStatementsAsync()
    {
        var statements = new List<string>();
        await foreach (var (source, statement) in _reader.Snapshot.StreamStatementsAsync())
        {
            var properties = statement.Properties.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}");
            var edges = statement.Relations.OrderBy(edge => edge.Relation).Select(edge =>
                $"{edge.Relation}>{edge.Target} {string.Join(' ', edge.Properties.ToArray().OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}"))}");
            statements.Add($"{statement.Kind} {statement.Ids[0]} by {source}: {string.Join(", ", properties)}; {string.Join(", ", edges)}");
        }

        _lines.AddRange(statements.Order(StringComparer.Ordinal));
    }
}
