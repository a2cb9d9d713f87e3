using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A snapshot to which every call is a journey, so that it wants to hear beforehand what will be asked of the nodes that a call finds. Each
/// method answers as the one without a selection does; the calls that the selection foretells are then answered from what it brought along,
/// as long as the snapshot is open. Whoever gives a selection bounds it: by the product of its windows so many edges may be read.
/// </summary>
public interface IReadAheadSnapshot : IGraphSnapshot
{
    /// <inheritdoc cref="IGraphSnapshot.FindAsync"/>
    ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, NodeSelection next, CancellationToken cancellation = default);

    /// <inheritdoc cref="IGraphSnapshot.FindAsync"/>
    /// <param name="references">Of any kinds.</param>
    /// <param name="found">Takes the nodes.</param>
    /// <param name="next">What will be read of those of a kind.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask FindAsync(
        ReadOnlyMemory<NodeReference> references, Memory<NodeId> found, Func<NodeKind, NodeSelection> next,
        CancellationToken cancellation = default);

    /// <summary>Tells what will be read of nodes that are known already, such as the hits of a search.</summary>
    /// <param name="nodes">Of any kinds; a node that is not there is passed over.</param>
    /// <param name="next">What will be read of those of a kind.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask ReadAheadAsync(ReadOnlyMemory<NodeId> nodes, Func<NodeKind, NodeSelection> next, CancellationToken cancellation = default);

    /// <inheritdoc cref="IGraphSnapshot.ExpandAsync"/>
    /// <param name="nodes">Where the edges begin.</param>
    /// <param name="query">How to follow the relation.</param>
    /// <param name="next">Of the same query; asked only if this expansion itself was not foretold.</param>
    /// <param name="cancellation">Ends the call.</param>
    ValueTask<Expansion> ExpandAsync(
        ReadOnlyMemory<NodeId> nodes, ExpandQuery query, Func<RelationSelection> next, CancellationToken cancellation = default);

    /// <inheritdoc cref="IGraphSnapshot.ListAsync"/>
    ValueTask<NodeList> ListAsync(ListQuery query, NodeSelection next, CancellationToken cancellation = default);
}
