using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>Paths in order: by cost, then by hops, then lexicographically by authors in the order of the store.</summary>
/// <param name="Paths">As many as were asked for, or all that there are. After a stop the first ones only, which are right.</param>
/// <param name="Report">What it cost, and whether more paths might exist than were found.</param>
public sealed record CollaborationResult(IReadOnlyList<CollaborationPath> Paths, RunReport Report);
