using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>
/// One version of the graph. Thread-safe; dispose it soon, since it keeps old files alive, but not before what it gave has been read:
/// texts may be read in place. Nodes that are only referred to (known by id, stated by no one) are invisible everywhere: they are not
/// found, listed, counted or reached.
/// </summary>
public interface IGraphSnapshot : IDisposable
{
    /// <summary>Grows with every batch that changed something.</summary>
    long Version { get; }

    /// <summary>
    /// True where every read shows the version, whatever is written meanwhile; false over a server whose reads show what is committed when
    /// they run, so that two of them may not fit each other.
    /// </summary>
    bool IsPinned { get; }

    /// <summary>Finds nodes by any of their ids. <paramref name="found"/>[i] belongs to <paramref name="references"/>[i]; default when unknown.</summary>
    ValueTask FindAsync(ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, CancellationToken cancellation = default);

    /// <summary>
    /// Reads properties of nodes of one kind. The result has one column per asked property, each with one row per node, in order;
    /// a node that does not state it has a null row. Column types: see <see cref="Column"/>.
    /// </summary>
    ValueTask<Column[]> ReadAsync(
        ReadOnlyMemory<NodeId> nodes, ReadOnlyMemory<NodeProperty> properties, CancellationToken cancellation = default);

    /// <summary>Reads the keys (<c>scheme:value</c>) of nodes of any kind.</summary>
    ValueTask<TextColumn> ReadKeysAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default);

    /// <summary>Reads all ids of nodes, key first, the others by preference, as texts <c>scheme:value</c>.</summary>
    ValueTask<ListColumn<TextColumn>> ReadIdsAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default);

    /// <summary>Reads the names of the sources that stated each node, by ordinal.</summary>
    ValueTask<ListColumn<TextColumn>> ReadSourcesAsync(ReadOnlyMemory<NodeId> nodes, CancellationToken cancellation = default);

    /// <summary>Follows one relation from many nodes at once, with a window per node.</summary>
    ValueTask<Expansion> ExpandAsync(ReadOnlyMemory<NodeId> nodes, ExpandQuery query, CancellationToken cancellation = default);

    /// <summary>Lists nodes of one kind by filter and order.</summary>
    ValueTask<NodeList> ListAsync(ListQuery query, CancellationToken cancellation = default);

    /// <summary>Groups nodes of one kind that satisfy a filter by a property or a related node, largest group first.</summary>
    ValueTask<FacetList> FacetAsync(FacetQuery query, CancellationToken cancellation = default);

    /// <summary>Full-text search ranked by BM25, best first; ties by key.</summary>
    ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellation = default);

    /// <summary>Numbers of visible nodes and relations.</summary>
    ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default);

    /// <summary>Streams all visible nodes of a kind in chunks, in the store's own order.</summary>
    IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default);

    /// <summary>Streams a whole relation in chunks of (owner, target) pairs between visible nodes, grouped by owner.</summary>
    IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default);

    /// <summary>
    /// Streams everything that was stated, source by source and unmerged, including relations to nodes that no one stated yet: the
    /// statements of one node follow each other. This is what export and copy read.
    /// </summary>
    IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default);
}
