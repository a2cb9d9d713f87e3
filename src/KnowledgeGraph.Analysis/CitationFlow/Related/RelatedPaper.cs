namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>A related paper and why it is.</summary>
/// <param name="Paper">Vertex.</param>
/// <param name="Score">
/// 1 − (1 − coupling)·(1 − co-citation), 0 to 1, high when either is; or the one of the two that was asked for.
/// </param>
/// <param name="SharedReferences">References in common (bibliographic coupling, Kessler 1963).</param>
/// <param name="Coupling">Shared references over the geometric mean of both lists: 0 to 1.</param>
/// <param name="CitedTogether">Papers that cite both (co-citation, Small 1973).</param>
/// <param name="Cocitation">Papers that cite both over the geometric mean of those that cite each: 0 to 1.</param>
/// <param name="CitesIt">The paper asked about cites this one.</param>
/// <param name="IsCitedByIt">This one cites the paper asked about.</param>
/// <param name="ReferenceExamples">Shared references, those that fewest papers cite first.</param>
/// <param name="CitingExamples">Papers that cite both, those with the shortest lists of references first.</param>
public sealed record RelatedPaper(
    int Paper,
    double Score,
    int SharedReferences,
    double Coupling,
    int CitedTogether,
    double Cocitation,
    bool CitesIt,
    bool IsCitedByIt,
    IReadOnlyList<int> ReferenceExamples,
    IReadOnlyList<int> CitingExamples);
