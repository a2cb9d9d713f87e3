namespace KnowledgeGraph.Neo4j.Cypher.Values;

/// <summary>A calendar date. Its range is wider than that of <see cref="DateOnly"/>.</summary>
/// <param name="DaysSinceEpoch">Days since 1970-01-01 in the proleptic Gregorian calendar.</param>
public readonly record struct CypherDate(long DaysSinceEpoch)
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static CypherDate From(DateOnly date) => new(date.DayNumber - Epoch);

    /// <exception cref="OverflowException">The date is outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() =>
        DaysSinceEpoch + Epoch is var day && day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw new OverflowException($"A date {DaysSinceEpoch} days from 1970-01-01 is outside the years 1 to 9999.");
}
