using KnowledgeGraph.Analysis.Ranking.Standings;

namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>Names of the algorithms behind the measures, for <c>extensions.analysis</c>.</summary>
internal static class RankingNames
{
    public static string Of(RankingMeasure measure) => measure switch
    {
        RankingMeasure.PageRank => "page-rank",
        RankingMeasure.Core => "k-core-decomposition",
        RankingMeasure.Betweenness => "brandes-betweenness",
        _ => "counts",
    };
}
