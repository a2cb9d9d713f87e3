namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>What a ranking is by.</summary>
internal enum RankingMeasure
{
    PageRank,
    Core,
    Betweenness,
    HIndex,
    GIndex,
    Citations,
    Papers,
}
