namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>A station of a main path.</summary>
/// <param name="Papers">One paper, or those of a condensed circle, ascending.</param>
public sealed record MainPathVertex(IReadOnlyList<int> Papers);
