namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>A citation on a main path, along the flow of knowledge.</summary>
/// <param name="From">Number of the cited station in <see cref="MainPathResult.Vertices"/>.</param>
/// <param name="To">Number of the citing station.</param>
/// <param name="Weight">Share of all source-to-sink paths that run over it, 0 to 1.</param>
/// <param name="Count">How many paths that are: the search path count.</param>
public readonly record struct MainPathEdge(int From, int To, double Weight, PathCount Count);
