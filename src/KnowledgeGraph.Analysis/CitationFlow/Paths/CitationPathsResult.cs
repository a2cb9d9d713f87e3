using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>Paths by length, then by the numbers of their papers in order.</summary>
/// <param name="Paths">None when there is none. Each is certain, also when the run was stopped, and no shorter one is missing.</param>
/// <param name="AreAll">True when there is no further path within the hop limit.</param>
/// <param name="Report">What it cost.</param>
public sealed record CitationPathsResult(IReadOnlyList<CitationPath> Paths, bool AreAll, RunReport Report);
