using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>What one query reached: the medians over the rounds, so that a busy moment of the machine does not decide.</summary>
internal sealed record QueryResult(HttpQuery Query, int Bytes, IReadOnlyList<LoadResult> Limit, IReadOnlyList<LoadResult> Server)
{
    public const string Header =
        "| query | bytes | limit, requests/s | kg, requests/s | share | bar | limit, CPU µs | kg, CPU µs " +
            "|\n|---|--:|--:|--:|--:|--:|--:|--:|";

    /// <summary>Percent of the limit: the median over the rounds, each of which measures both sides one after the other.</summary>
    public double Share => Median(Limit.Zip(Server, (limit, server) => 100 * server.Rate / limit.Rate));

    public bool HoldsBar => Share >= Query.Bar;

    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Query.Name} | {Bytes:N0} | {Median(Limit.Select(r => r.Rate)):N0} | {Median(Server.Select(r => r.Rate)):N0} " +
        $"| **{Share:F0} %** | {Query.Bar} % | {Median(Limit.Select(r => r.ProcessorTime)):F1} | " +
            $"{Median(Server.Select(r => r.ProcessorTime)):F1} |");

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
