using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>
/// The authors or papers that stand out by a measure, under a filter. The measures are those of <see cref="PageRanks.PageRank"/>,
/// <see cref="Cores.CoreNumbers"/>, <see cref="Betweenness.BetweennessCentrality"/> and <see cref="Metrics.AuthorCounter"/>, at their
/// cost. Deterministic. Thread-safe.
/// </summary>
public sealed class NodeRanking
{
    private readonly IRanker _ranker;

    private NodeRanking(IRanker ranker) => _ranker = ranker;

    /// <summary>Nodes that <see cref="Run"/> is expected to touch.</summary>
    public long ExpectedNodes => _ranker.ExpectedNodes;

    /// <summary>Ranks the authors of the papers that the scope allows.</summary>
    public static NodeRanking OfAuthors(PaperScope scope, RankingOptions options)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(options);
        return new(new AuthorRanker(scope, options));
    }

    /// <summary>Ranks the papers that the scope allows, by the citations between them.</summary>
    /// <exception cref="ArgumentException">Papers cannot be ranked by the measure.</exception>
    public static NodeRanking OfPapers(PaperScope scope, RankingOptions options)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Measure is not (RankingMeasure.PageRank or RankingMeasure.Citations))
            throw new ArgumentException($"Papers cannot be ranked by {options.Measure}.", nameof(options));
        return new(new PaperRanker(scope, options));
    }

    public RankingResult Run(RunBudget? budget = null) => _ranker.Run(budget ?? RunBudget.Unlimited());
}
