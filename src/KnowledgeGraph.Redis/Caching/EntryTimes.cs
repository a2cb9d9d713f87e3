using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Redis.Caching;

/// <summary>
/// When an entry ends: at a moment, after not having been used for a while, or whichever comes first. With neither it stays.
/// </summary>
/// <param name="Absolute">UTC, in ticks of 100 ns since the year 1; <see cref="None"/> for never.</param>
/// <param name="Sliding">In ticks; <see cref="None"/> for never.</param>
internal readonly record struct EntryTimes(long Absolute, long Sliding)
{
    /// <summary>How the layout writes a time that is not set.</summary>
    public const long None = -1;

    /// <exception cref="ArgumentOutOfRangeException">The entry would end before it begins.</exception>
    public static EntryTimes Of(DistributedCacheEntryOptions options, DateTimeOffset now)
    {
        var absolute = options.AbsoluteExpirationRelativeToNow is { } relative ? now + relative : options.AbsoluteExpiration;
        if (absolute <= now)
            throw new ArgumentOutOfRangeException(nameof(options), absolute, "An entry must end in the future.");
        return new(absolute?.UtcTicks ?? None, options.SlidingExpiration?.Ticks ?? None);
    }

    /// <summary>How long the entry lives from now on if nobody uses it; null for ever.</summary>
    public TimeSpan? Remaining(DateTimeOffset now)
    {
        TimeSpan? untilAbsolute = Absolute == None ? null : new TimeSpan(Math.Max(0, Absolute - now.UtcTicks));
        TimeSpan? untilUnused = Sliding == None ? null : new TimeSpan(Sliding);
        return untilAbsolute is { } first && untilUnused is { } second ? (first < second ? first : second) : untilAbsolute ?? untilUnused;
    }
}
