using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Analysis;

/// <summary>A snapshot whose reads fail while its store is away, as those over a network do.</summary>
internal sealed class GatedSnapshot(IGraphSnapshot inner, GatedStore store) : IGraphSnapshot
{
    public long Version => inner.Version;

    public bool IsPinned => inner.IsPinned;

    private IGraphSnapshot Inner => store.IsAway ? throw GatedStore.Away() : inner;

    public ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default) =>
        Inner.FindAsync(references, found, cancellation);

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default) =>
        (store.Remembered.IsSupersetOf(properties.ToArray()) ? inner : Inner).ReadAsync(nodes, properties, cancellation);

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        (store.Remembered.Count > 0 ? inner : Inner).ReadKeysAsync(nodes, cancellation);

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        Inner.ReadIdsAsync(nodes, cancellation);

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        Inner.ReadSourcesAsync(nodes, cancellation);

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default) =>
        Inner.ExpandAsync(nodes, query, cancellation);

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default) => Inner.ListAsync(query, cancellation);

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default) => Inner.FacetAsync(query,
        cancellation);

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default) =>
        Inner.SearchAsync(query, cancellation);

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) => Inner.CountAsync(cancellation);

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) =>
        Inner.StreamNodesAsync(kind, cancellation);

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) =>
        Inner.StreamEdgesAsync(relation, cancellation);

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) =>
        Inner.StreamStatementsAsync(cancellation);

    public void Dispose() => inner.Dispose();
}
