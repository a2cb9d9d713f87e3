namespace KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

/// <summary>The system's clock, which a test can put forward. Timers keep real time.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public override long GetTimestamp() => System.GetTimestamp() + Volatile.Read(ref _shift);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _shift, (long)(time.TotalSeconds * TimestampFrequency));
}
