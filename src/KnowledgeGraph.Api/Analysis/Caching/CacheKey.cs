namespace KnowledgeGraph.Api.Analysis.Caching;

/// <summary>What a result depends on.</summary>
/// <param name="Version">Of the topology.</param>
/// <param name="Question">The field and its arguments, always written alike.</param>
internal readonly record struct CacheKey(long Version, string Question);
