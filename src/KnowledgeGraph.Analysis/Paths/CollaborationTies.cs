using System.Numerics;
using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>All shortest paths between two authors.</summary>
/// <param name="Distance">Number of hops; null when no path was found within the limit and the budget.</param>
/// <param name="Count">Exact number of shortest paths, as sequences of authors; 0 when there is none.</param>
/// <param name="Paths">
/// The paths in lexicographic order of their authors, each made when it is asked for; may be enumerated again. There can be far more
/// than anyone can read: take what is needed.
/// </param>
/// <param name="Report">What it cost. When it was stopped and no distance is given, none is known.</param>
public sealed record CollaborationTies(int? Distance, BigInteger Count, IEnumerable<CollaborationPath> Paths, RunReport Report);
