using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;

/// <summary>Papers around some seeds, level by level from depth 1.</summary>
/// <param name="Levels">Levels with papers; distances are exact.</param>
/// <param name="IsCapped">True when the cap on papers cut the last level, so that deeper ones are unknown.</param>
/// <param name="GoesDeeper">True when there are papers beyond the depth that was asked for.</param>
/// <param name="Report">What it cost; when it was stopped, the level at hand is left out.</param>
public sealed record NeighbourhoodResult(IReadOnlyList<NeighbourhoodLevel> Levels, bool IsCapped, bool GoesDeeper, RunReport Report);
