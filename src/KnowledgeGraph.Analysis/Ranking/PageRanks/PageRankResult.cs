using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>Scores by vertex.</summary>
/// <param name="Scores">Sum to 1, unless the graph is empty.</param>
/// <param name="Sweeps">Passes over the edges of the component that took most; 1 for a directed graph without cycles.</param>
/// <param name="ErrorBound">Bound on the sum of absolute errors; not a number after a fixed number of power steps.</param>
/// <param name="Report">After a stop the scores are those of the last whole sweep, and the error bound says how far off they may
/// be.</param>
public sealed record PageRankResult(double[] Scores, int Sweeps, double ErrorBound, RunReport Report);
