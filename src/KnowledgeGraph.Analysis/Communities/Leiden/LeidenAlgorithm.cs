using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Leiden;

/// <summary>
/// Community detection by the Leiden algorithm: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
/// well-connected communities", Scientific Reports 9:5233 (2019). Close to O(edges) a pass; about 60 bytes a vertex and 8 a row entry
/// beside the graph, and 28 bytes a vertex for each further thread. Deterministic for a seed. Thread-safe.
/// </summary>
public static class LeidenAlgorithm
{
    /// <param name="graph">Vertices without edges become communities of their own.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">
    /// Counts vertices that are considered for a move. A run that is stopped gives the communities that it has, connected and no worse than
    /// what they began from. Null without limit.
    /// </param>
    public static LeidenResult Run(WeightedAdjacency graph, LeidenOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new();
        options.Validate();
        return new LeidenRun(graph, options, budget ?? RunBudget.Unlimited()).Run();
    }
}
