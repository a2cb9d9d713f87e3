using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>
/// The k shortest loopless paths between two papers: J. Y. Yen, "Finding the k shortest loopless paths in a network", Management
/// Science 17 (1971), with E. L. Lawler's partition (Management Science 18, 1972), so that no path is found twice, and each detour by
/// a breadth-first search from both ends. At most k · hops searches; memory grows with the papers that one search meets. Deterministic:
/// among paths of one length the order is that of the vertex numbers. Thread-safe.
/// </summary>
public static class CitationPathsAlgorithm
{
    /// <param name="scope">Papers that a path may pass; the two ends need not be allowed.</param>
    /// <param name="from">Vertex of the first paper.</param>
    /// <param name="to">Vertex of the last paper; the same one as the first gives a single path without a step.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts papers met. Null without limit.</param>
    public static CitationPathsResult Run(
        PaperScope scope, int from, int to, CitationPathOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        options ??= new();
        options.Validate();
        var count = (uint)scope.Topology.Papers.Count;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, count, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, count, nameof(to));
        return new CitationPathsRun(scope, from, to, options, budget ?? RunBudget.Unlimited()).Run();
    }
}
