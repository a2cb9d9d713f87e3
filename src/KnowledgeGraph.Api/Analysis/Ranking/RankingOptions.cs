using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Ranking;

/// <summary>The arguments of a ranking, checked.</summary>
internal sealed record RankingOptions(
    RankingMeasure Measure, int First, SelfCitations SelfCitations, IReadOnlyList<NodeId> Near, int Samples, ulong Seed);
