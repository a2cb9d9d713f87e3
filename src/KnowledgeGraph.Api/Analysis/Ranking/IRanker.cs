using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>Ranks nodes of one kind.</summary>
internal interface IRanker
{
    /// <summary>Nodes that <see cref="Run"/> is expected to touch.</summary>
    long ExpectedNodes { get; }

    AnalysisResult<RankingFound> Run(RunBudget budget);
}
