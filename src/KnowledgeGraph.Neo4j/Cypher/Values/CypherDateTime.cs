namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>An instant with the offset or the named zone in which it was written.</summary>
/// <param name="EpochSeconds">Seconds since 1970-01-01T00:00Z.</param>
/// <param name="Nanoseconds">Nanoseconds within the second.</param>
/// <param name="OffsetSeconds">Seconds east of UTC; 0 where <paramref name="ZoneId"/> is given.</param>
/// <param name="ZoneId">Name in the tz database, or null when only the offset is known.</param>
public readonly record struct CypherDateTime(long EpochSeconds, int Nanoseconds, int OffsetSeconds, string? ZoneId = null)
{
    public static CypherDateTime From(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        if (rest < 0) (seconds, rest) = (seconds - 1, rest + TimeSpan.TicksPerSecond);
        return new CypherDateTime(seconds, (int)rest * 100, (int)instant.Offset.TotalSeconds);
    }

    /// <summary>The instant in UTC, cut to 100 ns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the years 1 to 9999.</exception>
    public DateTimeOffset ToUtc() => DateTimeOffset.FromUnixTimeSeconds(EpochSeconds).AddTicks(Nanoseconds / 100);
}
