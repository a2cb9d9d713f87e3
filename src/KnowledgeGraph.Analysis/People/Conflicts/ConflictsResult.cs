using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.People.Conflicts;

/// <summary>Verdicts for every pair, by reviewer and then author as they were given.</summary>
/// <param name="Pairs">A stopped run lists the pairs that it had judged; those are right.</param>
/// <param name="Report">What it cost.</param>
public sealed record ConflictsResult(IReadOnlyList<ConflictPair> Pairs, RunReport Report);
