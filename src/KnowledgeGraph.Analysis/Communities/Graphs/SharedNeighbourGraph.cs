using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>A graph in which vertices are linked that share neighbours.</summary>
/// <param name="Graph">Null when the run was stopped: half a graph would answer wrongly.</param>
/// <param name="LeftOut">Shared neighbours left out because they have too many vertices.</param>
/// <param name="Report">What it cost.</param>
public sealed record SharedNeighbourGraph(WeightedAdjacency? Graph, int LeftOut, RunReport Report);
