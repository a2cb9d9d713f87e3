using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Server.Hosting.Away;

/// <summary>
/// A snapshot that finds nodes by their ids, tells their keys, names and years, and finds authors by their very names also while its
/// store is away, as far as these were read before. A node that is not among them may be newer, so it is not said to be unknown: the
/// store's own fault is. Thread-safe.
/// </summary>
internal sealed class KnownNodesSnapshot(IGraphSnapshot snapshot, KnownNodesStore store) : IGraphSnapshot
{
    public long Version => snapshot.Version;

    public bool IsPinned => snapshot.IsPinned;

    public async ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default)
    {
        var nodes = await ReadAsync(AskAsync, memory => NodeRecall.Find(memory, references.Span));
        nodes.CopyTo(found);

        async ValueTask<NodeId[]> AskAsync()
        {
            var asked = new NodeId[references.Length];
            await snapshot.FindAsync(references, asked, cancellation);
            return asked;
        }
    }

    public ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default) =>
        ReadAsync(
            () => snapshot.ReadAsync(nodes, properties, cancellation),
            memory => NodeRecall.Properties(memory.Names, nodes.Span, properties.Span));

    public ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default) =>
        ReadAsync(() => snapshot.ReadKeysAsync(nodes, cancellation), memory => NodeRecall.Keys(memory.Names, nodes.Span));

    public ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default) =>
        ReadAsync(
            () => snapshot.SearchAsync(query, cancellation),
            memory => memory.Version >= Version ? NodeRecall.AuthorsNamed(memory.Names, query) : null);

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

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) => snapshot.CountAsync(cancellation);

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) =>
        snapshot.StreamNodesAsync(kind, cancellation);

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) =>
        snapshot.StreamEdgesAsync(relation, cancellation);

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) =>
        snapshot.StreamStatementsAsync(cancellation);

    public void Dispose() => snapshot.Dispose();

    /// <param name="ask">Reads from the store.</param>
    /// <param name="recall">Reads from memory; null where that does not hold all of it.</param>
    private async ValueTask<T> ReadAsync<T>(Func<ValueTask<T>> ask, Func<NodeMemory, T?> recall)
        where T : class
    {
        if (store.WasAway && store.Memory is { } known && recall(known) is { } remembered) return remembered;
        try
        {
            return await ask();
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Unavailable && store.Memory is { } memory)
        {
            store.NoteAway();
            if (recall(memory) is { } found) return found;
            throw;
        }
    }
}
