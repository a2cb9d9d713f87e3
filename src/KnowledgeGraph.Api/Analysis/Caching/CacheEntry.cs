using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Analysis.Caching;

/// <summary>A run under way or its result. All but the task is read and changed under the lock of the cache.</summary>
internal sealed class CacheEntry(CacheKey key)
{
    private readonly CancellationTokenSource _abandoned = new();

    public CacheKey Key => key;

    /// <summary>Fires when nobody waits for the run any more.</summary>
    public CancellationToken Abandoned => _abandoned.Token;

    public Task<AnalysisOutcome>? Task { get; set; }

    public int Waiters { get; set; }

    /// <summary>0 until the result is kept.</summary>
    public long Bytes { get; set; }

    public void Abandon() => _abandoned.Cancel();
}
