using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Statistics;

/// <summary>Counts and the version that they belong to.</summary>
internal sealed record GraphStatistics(long Version, GraphCounts Counts);
