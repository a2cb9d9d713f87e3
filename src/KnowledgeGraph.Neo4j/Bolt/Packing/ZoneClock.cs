namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>
/// Wall clocks of named zones, which the legacy encoding of date-times needs. A time that occurs twice in autumn is taken as the one
/// with the zone's standard offset, because the legacy encoding does not say which was meant.
/// </summary>
internal static class ZoneClock
{
    public static long ToLocal(long utcSeconds, string zone)
    {
        var rules = Find(zone);
        return utcSeconds + (long)rules.GetUtcOffset(Clamp(utcSeconds, DateTimeKind.Utc)).TotalSeconds;
    }

    public static long ToUtc(long localSeconds, string zone)
    {
        var rules = Find(zone);
        return localSeconds - (long)rules.GetUtcOffset(Clamp(localSeconds, DateTimeKind.Unspecified)).TotalSeconds;
    }

    private static TimeZoneInfo Find(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found
            : throw BoltErrors.Malformed($"the time zone '{zone}' is not in this machine's tz database");

    /// <summary>Zone rules outside the years 1 to 9999 are those of the nearest year.</summary>
    private static DateTime Clamp(long seconds, DateTimeKind kind)
    {
        const long day = 86_400;
        var lowest = (DateTime.MinValue - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond + day;
        var highest = (DateTime.MaxValue - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond - day;
        return DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, lowest, highest)), kind);
    }
}
