namespace KnowledgeGraph.Analysis.Communities.Labels;

/// <summary>A term that sets a community apart.</summary>
/// <param name="Name">The term.</param>
/// <param name="Count">Occurrences in the community.</param>
/// <param name="Elsewhere">Occurrences in all the rest.</param>
/// <param name="Score">Standard score of the log-odds ratio: above 2 or so the difference is hardly chance.</param>
public readonly record struct CommunityTerm(string Name, int Count, int Elsewhere, double Score);
