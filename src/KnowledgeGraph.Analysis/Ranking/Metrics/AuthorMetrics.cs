namespace KnowledgeGraph.Analysis.Ranking.Metrics;

/// <summary>Counts of one author, of what is in the graph and what the filter allows.</summary>
/// <param name="Papers">Papers.</param>
/// <param name="Citations">Citations that these papers received, each citing paper once a cited paper.</param>
/// <param name="HIndex">Largest h such that h papers have at least h citations each.</param>
/// <param name="GIndex">Largest g, at most the number of papers, such that the g most cited papers have at least g² citations
/// together.</param>
/// <param name="I10Index">Papers with at least ten citations.</param>
/// <param name="Coauthors">Different authors of these papers, the author aside.</param>
/// <param name="FirstYear">Year of the earliest of these papers; null when none states one.</param>
/// <param name="LastYear">Year of the latest.</param>
public readonly record struct AuthorMetrics(
    int Papers, long Citations, int HIndex, int GIndex, int I10Index, int Coauthors, int? FirstYear, int? LastYear);
