using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

public sealed partial class GraphSnapshot
{
    public ValueTask FindAsync(ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<Column[]> ReadAsync(ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default) => throw new NotImplementedException();

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) => throw new NotImplementedException();

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) => throw new NotImplementedException();

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) => throw new NotImplementedException();
}
