using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>Ranks nodes of one kind.</summary>
internal interface IRanker
{
    /// <summary>Nodes that <see cref="Run"/> is expected to touch.</summary>
    long ExpectedNodes { get; }

    RankingResult Run(RunBudget budget);
}
