namespace KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;

/// <summary>Papers at one distance.</summary>
/// <param name="Depth">Fewest steps from any seed.</param>
/// <param name="Papers">Ascending.</param>
/// <param name="Found">How many there are, more than are listed where the cap cut.</param>
public sealed record NeighbourhoodLevel(int Depth, IReadOnlyList<int> Papers, int Found);
