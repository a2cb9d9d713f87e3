using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// How many requests a second <c>kg serve</c> answers over Neo4j, without and with its cache, beside <c>@neo4j/graphql</c> over the same
/// database. Answers are compared first; then the servers take turns, question by question and round by round.
/// </summary>
internal static class Neo4jBenchmark
{
    private const int Connections = 8;
    private const int LongestRun = 120;
    private const int WarmUpSeconds = 2;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(150);

    private const string Header =
        "| query | peer, requests/s | kg cold | times | aim | kg cached | times | aim | statements | own CPU ms | Neo4j CPU ms |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /// <param name="arguments">The program, Neo4j's address and process, the peer's folder, seconds a run, rounds, part of a question's
    /// name.</param>
    /// <returns>0 if every aim is reached.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var program, var address, var id, var peer, .. var rest])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks neo4j KG BOLT-ADDRESS PROCESS-ID PEER-FOLDER [SECONDS [ROUNDS [QUERY]]]")
                .ConfigureAwait(false);
            return 2;
        }

        var seconds = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5;
        var rounds = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 5;
        var queries = PeerQuery.All.Where(query => rest.Length < 3 || query.Name.Contains(rest[2], StringComparison.Ordinal)).ToList();
        using var neo4j = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        ComparedServer[] sides =
        [
            ComparedServer.Peer(peer, 5194), ComparedServer.Kg("kg cold", program, 5192, 0), ComparedServer.Kg("kg cached", program, 5193, 128),
        ];
        var statements = new List<IReadOnlyList<long>>();
        foreach (var side in sides) statements.Add(await side.CountStatementsAsync(address, queries).ConfigureAwait(false));
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var side in sides) servers.Add(await side.StartAsync(address).ConfigureAwait(false));
            await ComparedServer.SettleAsync(neo4j).ConfigureAwait(false);
            Console.WriteLine(Header);
            var failed = 0;
            for (var q = 0; q < queries.Count; q++)
            {
                await CompareAsync(queries[q], sides, servers).ConfigureAwait(false);
                var results = await MeasureAsync(queries[q], sides, servers, neo4j, seconds, rounds).ConfigureAwait(false);
                for (var i = 0; i < results.Length; i++) results[i] = results[i] with { Statements = statements[i][q] };
                Console.WriteLine(Row(queries[q], results));
                if (!HoldsAims(queries[q], results)) failed = 1;
            }

            return failed;
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
        }
    }

    private static async Task CompareAsync(PeerQuery query, ComparedServer[] sides, List<ServerProcess> servers)
    {
        string? first = null;
        for (var i = 0; i < sides.Length; i++)
        {
            var answer = await servers[i].AskAsync(sides[i].DocumentOf(query)).ConfigureAwait(false);
            var facts = AnswerFacts.Of(answer);
            if (AnswerFacts.Count(answer) < query.LeastFacts)
                throw new InvalidOperationException($"'{query.Name}' finds too little with {sides[i].Name}: {facts}");
            if (facts != (first ??= facts))
                throw new InvalidOperationException($"'{query.Name}': {sides[i].Name} and {sides[0].Name} differ.\n{facts}\n{first}");
        }
    }

    private static async Task<SideResult[]> MeasureAsync(
        PeerQuery query, ComparedServer[] sides, List<ServerProcess> servers, Process neo4j, int seconds, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("kg-benchmark").FullName;
        var load = new LoadGenerator(folder, Connections, threads: 1);
        var lengths = new int[sides.Length];
        for (var i = 0; i < sides.Length; i++)
            lengths[i] = await LengthAsync(servers[i], sides[i].DocumentOf(query), seconds).ConfigureAwait(false);
        await WarmUpAsync(i => RunAsync(i, Math.Max(WarmUpSeconds, lengths[i] / 2)), sides).ConfigureAwait(false);
        var runs = Array.ConvertAll(sides, _ => new List<SideResult>());
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < sides.Length; i++) runs[i].Add(await RunAsync(i, lengths[i]).ConfigureAwait(false));
        }

        Directory.Delete(folder, recursive: true);
        return Array.ConvertAll(runs, SideResult.Of);

        async Task<SideResult> RunAsync(int side, int length)
        {
            // Who leaves after its last second leaves statements behind, which Neo4j would work on in the next one's time.
            await ComparedServer.SettleAsync(neo4j).ConfigureAwait(false);
            neo4j.Refresh();
            var before = neo4j.TotalProcessorTime;
            var body = ServerProcess.BodyOf(sides[side].DocumentOf(query));
            var result = await load.RunAsync(servers[side], body, length).ConfigureAwait(false);
            neo4j.Refresh();
            var java = (neo4j.TotalProcessorTime - before).TotalMilliseconds / Math.Max(1, result.Rate * length);
            return SideResult.Of(result.Rate, result.ProcessorTime / 1000, java);
        }
    }

    /// <summary>
    /// Loads the sides in turns until the rates of all of them are steady, since Neo4j's compiler works for a minute on statements that are
    /// new to it, and what it learns from one side's statements changes how it treats the other's.
    /// </summary>
    private static async Task WarmUpAsync(Func<int, Task<SideResult>> run, ComparedServer[] sides)
    {
        var rates = Array.ConvertAll(sides, _ => new SteadyRates());
        var watch = Stopwatch.StartNew();
        while (!Array.TrueForAll(rates, side => side.AreSteady) && watch.Elapsed < LongestWarmUp)
        {
            for (var i = 0; i < sides.Length; i++) rates[i].Add((await run(i).ConfigureAwait(false)).Rate);
        }

        var restless = sides.Where((_, i) => !rates[i].AreSteady).Select(side => side.Name).ToList();
        if (restless.Count > 0)
        {
            await Console.Error.WriteLineAsync($"not steady after {LongestWarmUp.TotalSeconds:0} s: {string.Join(", ", restless)}")
                .ConfigureAwait(false);
        }
    }

    /// <summary>A run is long enough for four answers a connection, also where one takes seconds.</summary>
    private static async Task<int> LengthAsync(ServerProcess server, string document, int seconds)
    {
        await server.AskAsync(document).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        await server.AskAsync(document).ConfigureAwait(false);
        return Math.Clamp((int)Math.Ceiling(4 * Connections * watch.Elapsed.TotalSeconds), seconds, LongestRun);
    }

    private static bool HoldsAims(PeerQuery query, SideResult[] results) => results[1].Rate >= query.ColdAim * results[0].Rate
        && results[2].Rate >= PeerQuery.CachedAim * results[0].Rate && results[1].Neo4jTime <= results[0].Neo4jTime;

    private static string Row(PeerQuery query, SideResult[] results)
    {
        var (peer, cold, cached) = (results[0], results[1], results[2]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {query.Name} | {Rate(peer)} | {Rate(cold)} | **{cold.Rate / peer.Rate:0.0}** | {query.ColdAim} | {Rate(cached)} | "
            + $"**{cached.Rate / peer.Rate:0.0}** | {PeerQuery.CachedAim} | {Join(results, side => side.Statements, "0")} | "
            + $"{Join(results, side => side.OwnTime, "0.00")} | {Join(results, side => side.Neo4jTime, "0.00")} |");
    }

    private static string Rate(SideResult side) => $"{Number(side.Rate)} ({Number(side.Lowest)}–{Number(side.Highest)})";

    private static string Number(double rate) => rate.ToString(rate < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Join(SideResult[] results, Func<SideResult, double> value, string format) =>
        string.Join(" / ", results.Select(side => value(side).ToString(format, CultureInfo.InvariantCulture)));
}
