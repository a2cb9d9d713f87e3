using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Ranking.Betweenness;

/// <summary>Scores by vertex.</summary>
/// <param name="Scores">
/// Share of the ordered pairs of other vertices whose shortest paths lead through the vertex, paths of a pair counting alike: 0 to 1.
/// Times (n − 1)(n − 2) / 2 it is the number for unordered pairs that undirected graphs are often described with.
/// </param>
/// <param name="Sources">Number of sources that the scores rest on: all vertices when exact.</param>
/// <param name="ErrorBound">Bound on the absolute error of every score; 0 when exact.</param>
/// <param name="Report">After a stop the scores rest on fewer sources, and the error bound says what that means.</param>
public sealed record BetweennessResult(double[] Scores, int Sources, double ErrorBound, RunReport Report);
