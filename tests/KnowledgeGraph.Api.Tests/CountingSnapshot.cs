using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests;

/// <summary>Notes each read before passing it on.</summary>
internal sealed class CountingSnapshot(IGraphSnapshot inner, List<string> calls) : IGraphSnapshot
{
    public long Version => inner.Version;

    public bool IsPinned => inner.IsPinned;

    public ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        Note("find");
        return inner.FindAsync(references, found, cancellation);
    }

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default)
    {
        Note($"read {string.Join('+', properties.ToArray())}");
        return inner.ReadAsync(nodes, properties, cancellation);
    }

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        Note("keys");
        return inner.ReadKeysAsync(nodes, cancellation);
    }

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        Note("ids");
        return inner.ReadIdsAsync(nodes, cancellation);
    }

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default)
    {
        Note("sources");
        return inner.ReadSourcesAsync(nodes, cancellation);
    }

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default)
    {
        Note($"expand {query.Relation} {query.Direction}{(query.WithTotals ? " with totals" : "")}");
        return inner.ExpandAsync(nodes, query, cancellation);
    }

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default)
    {
        Note($"list {query.Kind}{(query.WithTotal ? " with total" : "")}");
        return inner.ListAsync(query, cancellation);
    }

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default)
    {
        Note("facet");
        return inner.FacetAsync(query, cancellation);
    }

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default)
    {
        Note("search");
        return inner.SearchAsync(query, cancellation);
    }

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default)
    {
        Note("count");
        return inner.CountAsync(cancellation);
    }

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) =>
        inner.StreamNodesAsync(kind, cancellation);

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) =>
        inner.StreamEdgesAsync(relation, cancellation);

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) =>
        inner.StreamStatementsAsync(cancellation);

    public void Dispose() => inner.Dispose();

    /// <summary>Requests of one test may run at the same time.</summary>
    private void Note(string call)
    {
        lock (calls) calls.Add(call);
    }
}
