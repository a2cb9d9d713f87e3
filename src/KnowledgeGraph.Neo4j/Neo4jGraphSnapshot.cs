using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Reads of the graph, at most one statement a call however many nodes it is about, and none where an earlier call was told to read ahead; one
/// more where a filter names ids that the search cannot begin at, and for search, which asks for word statistics first. Holds nothing open.
/// Thread-safe.
/// </summary>
internal sealed partial class Neo4jGraphSnapshot(CypherGateway gateway, DataState state) : IReadAheadSnapshot
{
    private readonly KnownReads _known = new();

    public long Version => state.Version;

    public bool IsPinned => false;

    public async ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        if (found.Length < references.Length)
            throw new ArgumentException($"{references.Length} references need as many places, not {found.Length}.", nameof(found));
        found.Span[..references.Length].Clear();
        if (!AnyId(references.Span)) return;
        await gateway.ReadAsync(
            NodeQueries.Find(references.Span),
            state,
            async (result, token) =>
            {
                while (await result.ReadAsync(token))
                {
                    var place = result.Current[0].AsInt32();
                    found.Span[place] = new(references.Span[place].Kind, result.Current[1].AsInt64());
                }

                return true;
            },
            cancellation);
    }

    public async ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default)
    {
        if (_known.FindProperties(nodes.Span, properties.Span) is { } known) return known;
        var infos = Array.ConvertAll(properties.ToArray(), Schema.Of);
        var rows = await RowsAsync(nodes, infos.Length, kind => Values(kind, infos), cancellation);
        var columns = new Column[infos.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = ColumnBuilder.Build(infos[i].Type, rows[i]);
        return columns;
    }

    public async ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        _known.Find(nodes.Span, NodeFact.Key) as TextColumn
        ?? ColumnBuilder.Texts((await RowsAsync(nodes, 1, _ => "n.key AS v0", cancellation))[0]);

    public async ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        _known.Find(nodes.Span, NodeFact.Ids) as ListColumn<TextColumn>
        ?? ColumnBuilder.TextLists((await RowsAsync(nodes, 1, _ => "n.ids AS v0", cancellation))[0]);

    public async ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(
        ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        _known.Find(nodes.Span, NodeFact.Sources) as ListColumn<TextColumn>
        ?? ColumnBuilder.TextLists((await RowsAsync(nodes, 1, _ => "n.sources AS v0", cancellation))[0]);

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _known.FindExpansion(nodes.Span, query) is { } known ? new(known) : ReadExpansionAsync(nodes, query, null, cancellation);
    }

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default) =>
        ReadListAsync(query, null, cancellation);

    public async ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var anchor = FilterAnchor.Find(query.Kind, query.Filter);
        var facets = new FacetReader(query, await FilterIdsAsync(FilterIds.Of(query.Kind, query.Filter, anchor), cancellation), anchor);
        return await gateway.ReadAsync(facets.Statement(), state, facets.ReadAsync, cancellation);
    }

    public async ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var named = (query.Filters ?? new Dictionary<NodeKind, NodeFilter>()).SelectMany(pair => FilterIds.Of(pair.Key, pair.Value));
        var ranker = new TextRanker(query, await FilterIdsAsync([.. named], cancellation));
        if (ranker.IsEmpty) return new([], [], new Dictionary<NodeKind, long>());
        var statistics = await gateway.ReadAsync(ranker.StatisticsStatement(), state, ranker.ReadStatisticsAsync, cancellation);
        var every = await gateway.ReadAsync(ranker.HitsStatement(statistics, true), state, ranker.ReadHitsAsync, cancellation);
        return every.Totals.Count > 0 || !ranker.HasSeveralWords
            ? every
            : await gateway.ReadAsync(ranker.HitsStatement(statistics, false), state, ranker.ReadHitsAsync, cancellation);
    }

    public async ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) =>
        await gateway.ReadAsync(CountQuery.Statement, state, CountQuery.ReadAsync, cancellation);

    public void Dispose()
    {
        // Nothing is held between calls: connections go back to the pool at the end of each.
    }

    private static bool AnyId(ReadOnlySpan<NodeReference> references)
    {
        foreach (var reference in references)
        {
            if (!reference.Id.IsNone) return true;
        }

        return false;
    }

    private static string Values(NodeKind kind, PropertyInfo[] infos) => infos.Length == 0
        ? "null AS v0"
        : string.Join(", ", infos.Select((info, i) => $"n.{GraphNames.Property(kind, info.Property)} AS v{i}"));

    private async Task<FilterIds> FilterIdsAsync(IReadOnlyList<NodeReference> references, CancellationToken cancellation)
    {
        var ids = new FilterIds();
        if (references.Count == 0) return ids;
        var found = new NodeId[references.Count];
        await FindAsync(references.ToArray(), found, cancellation);
        for (var i = 0; i < found.Length; i++) ids.Add(references[i], found[i]);
        return ids;
    }

    /// <summary>Values of nodes, one array a column; refuses nodes that are not in the graph.</summary>
    private async Task<CypherValue[][]> RowsAsync(
        ReadOnlyMemory<NodeId> nodes, int columns, Func<NodeKind, string> values, CancellationToken cancellation)
    {
        if (nodes.IsEmpty) return [.. Enumerable.Range(0, columns).Select(_ => Array.Empty<CypherValue>())];
        return await gateway.ReadAsync(
            NodeQueries.Read(nodes.Span, values),
            state,
            async (result, token) =>
            {
                CypherValue[][] rows = [.. Enumerable.Range(0, columns).Select(_ => new CypherValue[nodes.Length])];
                var isThere = new bool[nodes.Length];
                while (await result.ReadAsync(token)) Take(result, rows, isThere);
                return Array.IndexOf(isThere, false) is >= 0 and var missing ? throw QueryFaults.Node(nodes.Span[missing]) : rows;
            },
            cancellation);
    }

    private static void Take(ICypherResult result, CypherValue[][] rows, bool[] isThere)
    {
        var place = result.Current[0].AsInt32();
        isThere[place] = true;
        for (var i = 0; i < rows.Length; i++) rows[i][place] = result.Current[i + 1];
    }
}
