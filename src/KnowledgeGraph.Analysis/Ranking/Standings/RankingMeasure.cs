namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>What a ranking is by. Papers are ranked by <see cref="PageRank"/> or <see cref="Citations"/> only.</summary>
public enum RankingMeasure
{
    /// <summary>PageRank: of authors among co-authors, ties weighted by joint papers; of papers along citations.</summary>
    PageRank,

    /// <summary>The largest k such that the author is in a group where everyone has k co-authors in the group.</summary>
    Core,

    /// <summary>The share of shortest paths between others that lead through the author.</summary>
    Betweenness,

    /// <summary>The largest h such that h papers have at least h citations each.</summary>
    HIndex,

    /// <summary>The largest g such that the g most cited papers have at least g² citations together.</summary>
    GIndex,

    /// <summary>Citations.</summary>
    Citations,

    /// <summary>Number of papers.</summary>
    Papers,
}
