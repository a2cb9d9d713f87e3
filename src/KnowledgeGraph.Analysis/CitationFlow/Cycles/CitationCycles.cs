namespace KnowledgeGraph.Analysis.CitationFlow.Cycles;

/// <summary>
/// Papers that cite each other in a circle, as happens between preprints, journal versions and papers of one session, and papers that
/// cite themselves.
/// </summary>
/// <param name="Groups">
/// Strongly connected components of two papers or more, each ascending, by their smallest paper: within one, every paper reaches every
/// other one along citations.
/// </param>
/// <param name="SelfCiting">Papers that cite themselves, ascending.</param>
public sealed record CitationCycles(IReadOnlyList<IReadOnlyList<int>> Groups, IReadOnlyList<int> SelfCiting);
