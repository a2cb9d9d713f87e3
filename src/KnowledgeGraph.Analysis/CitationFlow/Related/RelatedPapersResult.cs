using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>Related papers by falling score, ties by number.</summary>
/// <param name="Papers">The first ones.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Report">
/// What it cost. A stopped run has weighed the most telling neighbours, those with few others, and counts are lower bounds.
/// </param>
public sealed record RelatedPapersResult(IReadOnlyList<RelatedPaper> Papers, int Found, RunReport Report);
