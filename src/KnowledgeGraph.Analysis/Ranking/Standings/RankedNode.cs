using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Ranking.Standings;

/// <summary>A place in a ranking.</summary>
/// <param name="Rank">From 1; equal scores have the same rank.</param>
/// <param name="Node">Who or what.</param>
/// <param name="Score">By the measure.</param>
public sealed record RankedNode(int Rank, NodeId Node, double Score);
