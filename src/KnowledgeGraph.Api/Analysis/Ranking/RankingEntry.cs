using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>A place in a ranking.</summary>
internal sealed record RankingEntry(int Rank, NodeId Node, double Score);
