namespace KnowledgeGraph.Analysis.Communities;

/// <summary>What makes a division good.</summary>
public enum CommunityObjective
{
    /// <summary>
    /// More weight inside communities than a random graph with the same strengths would have (Newman and Girvan 2004; resolution by
    /// Reichardt and Bornholdt 2006). Cannot see communities below a size that grows with the graph.
    /// </summary>
    Modularity,

    /// <summary>
    /// Constant Potts model (Traag, Van Dooren and Nesterov 2011): communities denser inside, and sparser between, than the resolution.
    /// Means the same in a part of the graph as in the whole.
    /// </summary>
    ConstantPotts,
}
