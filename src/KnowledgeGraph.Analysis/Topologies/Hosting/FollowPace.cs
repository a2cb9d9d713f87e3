namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>
/// How soon one run may follow another: after each it rests so long that runs take a share of the time and no more. Thread-safe, for runs
/// one at a time.
/// </summary>
/// <param name="time">Source of time.</param>
/// <param name="share">Above 0; 1 never rests.</param>
internal sealed class FollowPace(TimeProvider time, double share)
{
    /// <summary>Not even after a very long run is a write left unfollowed for longer.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    private long _restsUntil = time.GetTimestamp();

    /// <summary>Ends when the next run may begin; at once where enough time has gone by.</summary>
    public Task RestAsync(CancellationToken cancellation)
    {
        var rest = time.GetElapsedTime(time.GetTimestamp(), Interlocked.Read(ref _restsUntil));
        return rest > TimeSpan.Zero ? Task.Delay(rest, time, cancellation) : Task.CompletedTask;
    }

    /// <summary>A run has ended that took so long.</summary>
    public void Note(TimeSpan took)
    {
        var rest = Math.Min(took.TotalSeconds * ((1 / share) - 1), LongestRest.TotalSeconds);
        Interlocked.Exchange(ref _restsUntil, time.GetTimestamp() + (long)(rest * time.TimestampFrequency));
    }
}
