using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// A snapshot that finds nodes by their ids also while its store is away, as far as the ids were read before. An id that is not among
/// them may be newer, so it is not said to be unknown: the store's own fault is. Thread-safe.
/// </summary>
internal sealed class KnownKeysSnapshot(IGraphSnapshot snapshot, KnownKeysStore store) : IGraphSnapshot
{
    public long Version => snapshot.Version;

    public bool IsPinned => snapshot.IsPinned;

    public async ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        try
        {
            await snapshot.FindAsync(references, found, cancellation);
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Unavailable && store.Keys is { } keys)
        {
            for (var i = 0; i < references.Length; i++)
            {
                found.Span[i] = keys.Find(references.Span[i]);
                if (found.Span[i].IsNone && !references.Span[i].Id.IsNone) throw;
            }
        }
    }

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default) =>
        snapshot.ReadAsync(nodes, properties, cancellation);

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        snapshot.ReadKeysAsync(nodes, cancellation);

    public ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        snapshot.ReadIdsAsync(nodes, cancellation);

    public ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        snapshot.ReadSourcesAsync(nodes, cancellation);

    public ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default) =>
        snapshot.ExpandAsync(nodes, query, cancellation);

    public ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default) =>
        snapshot.ListAsync(query, cancellation);

    public ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default) =>
        snapshot.FacetAsync(query, cancellation);

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default) =>
        snapshot.SearchAsync(query, cancellation);

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) => snapshot.CountAsync(cancellation);

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) =>
        snapshot.StreamNodesAsync(kind, cancellation);

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) =>
        snapshot.StreamEdgesAsync(relation, cancellation);

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) =>
        snapshot.StreamStatementsAsync(cancellation);

    public void Dispose() => snapshot.Dispose();
}
