namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>What one server reached for one question; medians over the rounds.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="Lowest">Requests a second in the slowest round.</param>
/// <param name="Highest">Requests a second in the fastest round.</param>
/// <param name="OwnTime">Milliseconds of processor time of the server's process, a request.</param>
/// <param name="Neo4jTime">Milliseconds of processor time of Neo4j, a request.</param>
/// <param name="Statements">Statements that Neo4j was asked, a request.</param>
internal readonly record struct SideResult(
    double Rate, double Lowest, double Highest, double OwnTime, double Neo4jTime, long Statements)
{
    /// <summary>One round.</summary>
    public static SideResult Of(double rate, double ownTime, double neo4jTime) => new(rate, rate, rate, ownTime, neo4jTime, 0);

    public static SideResult Of(List<SideResult> rounds) => new(
        Median(rounds, round => round.Rate),
        rounds.Min(round => round.Rate),
        rounds.Max(round => round.Rate),
        Median(rounds, round => round.OwnTime),
        Median(rounds, round => round.Neo4jTime),
        0);

    private static double Median(List<SideResult> rounds, Func<SideResult, double> value) =>
        rounds.Select(value).Order().ElementAt(rounds.Count / 2);
}
