using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// How many requests a second reach <c>kg serve</c> as a share of what a bare Kestrel endpoint with the same bytes reaches. Both sides run in
/// turns, round by round, on the same processors, so that what else the machine does weighs on both.
/// </summary>
internal static class HttpBenchmark
{
    private const int ServerPort = 5190;
    private const int LimitPort = 5191;

    /// <param name="arguments">The program <c>kg</c>, its data folder, seconds a run, rounds, and a part of a query's name.</param>
    /// <returns>0 if every query holds its bar.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var program, var data, .. var rest])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks http KG DATA [SECONDS [ROUNDS [QUERY]]]").ConfigureAwait(false);
            return 2;
        }

        var seconds = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5;
        var rounds = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5;
        var queries = HttpQuery.All.Where(query => rest.Length < 3 || query.Name.Contains(rest[2], StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory("kg-benchmark").FullName;
        using var server = await ServerProcess.StartAsync(
            program, ServerPort, "serve", "--data", data, "--urls", $"http://127.0.0.1:{ServerPort}", "--no-request-log")
            .ConfigureAwait(false);
        Console.WriteLine(QueryResult.Header);
        var failed = 0;
        foreach (var query in queries)
        {
            var result = await MeasureAsync(query, server, new LoadGenerator(folder), folder, seconds, rounds).ConfigureAwait(false);
            Console.WriteLine(result.Row);
            if (!result.HoldsBar) failed = 1;
        }

        Directory.Delete(folder, recursive: true);
        return failed;
    }

    private static async Task<QueryResult> MeasureAsync(
        HttpQuery query, ServerProcess server, LoadGenerator load, string folder, int seconds, int rounds)
    {
        var answer = await server.AskAsync(query.Document).ConfigureAwait(false);
        Check(query, answer);
        var file = Path.Combine(folder, "answer.json");
        await File.WriteAllBytesAsync(file, answer).ConfigureAwait(false);
        using var limit = await ServerProcess.StartAsync(
            Environment.ProcessPath ?? "", LimitPort, "limit", $"http://127.0.0.1:{LimitPort}", file).ConfigureAwait(false);

        var body = ServerProcess.BodyOf(query.Document);
        List<LoadResult> limitResults = [];
        List<LoadResult> serverResults = [];
        await load.RunAsync(limit, body, 3).ConfigureAwait(false);
        await load.RunAsync(server, body, 6).ConfigureAwait(false);
        for (var round = 0; round < rounds; round++)
        {
            limitResults.Add(await load.RunAsync(limit, body, seconds).ConfigureAwait(false));
            serverResults.Add(await load.RunAsync(server, body, seconds).ConfigureAwait(false));
        }

        return new QueryResult(query, answer.Length, limitResults, serverResults);
    }

    private static void Check(HttpQuery query, byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.TryGetProperty("errors", out var errors))
            throw new InvalidOperationException($"'{query.Name}' failed: {errors}");
        var titled = CountTitled(document.RootElement);
        if (titled < query.MinimumObjects)
            throw new InvalidOperationException($"'{query.Name}' found {titled} objects; {query.MinimumObjects} are expected.");
    }

    private static int CountTitled(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => CountTitled(member.Value)) + (element.TryGetProperty("id", out _) ? 1 : 0),
        JsonValueKind.Array => element.EnumerateArray().Sum(CountTitled),
        _ => 0,
    };
}
