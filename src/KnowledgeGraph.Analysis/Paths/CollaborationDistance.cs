using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>A number of hops and what it cost to find.</summary>
/// <param name="Hops">Hops; null when there is no path within the limit, or, if the report is not complete, when none was found.</param>
/// <param name="Report">Whether the search came to its end.</param>
public readonly record struct CollaborationDistance(int? Hops, RunReport Report);
