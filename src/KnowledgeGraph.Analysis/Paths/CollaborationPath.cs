using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>A path from author to author along joint papers; no author comes twice.</summary>
/// <param name="Authors">From the start to the end: one more than there are hops.</param>
/// <param name="Hops">The steps; empty when start and end are the same author.</param>
/// <param name="Cost">Sum over the hops of 1 / strength when the query weighs ties, else the number of hops.</param>
public sealed record CollaborationPath(IReadOnlyList<NodeId> Authors, IReadOnlyList<CollaborationHop> Hops, double Cost)
{
    /// <summary>Number of hops.</summary>
    public int Length => Hops.Count;
}
