using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>One way to answer the questions: how its server is started, and which words it understands.</summary>
internal sealed class ComparedServer(string name, int port, bool isOurs, Func<string, int, string[]> command)
{
    private const int CountingOffset = 10;

    public string Name => name;

    public string DocumentOf(PeerQuery query) => isOurs ? query.Ours : query.Theirs;

    public Task<ServerProcess> StartAsync(string address) => StartAsync(address, port);

    /// <summary>Statements that a request costs once everything that is kept is kept.</summary>
    public async Task<IReadOnlyList<long>> CountStatementsAsync(string address, IReadOnlyList<PeerQuery> queries)
    {
        using var counter = new StatementCounter(address);
        using var server = await StartAsync(counter.Address, port + CountingOffset).ConfigureAwait(false);
        await QuietAsync(counter).ConfigureAwait(false);
        var counts = new List<long>();
        foreach (var query in queries)
        {
            for (var i = 0; i < 3; i++) await server.AskAsync(DocumentOf(query)).ConfigureAwait(false);
            var before = counter.Count;
            await server.AskAsync(DocumentOf(query)).ConfigureAwait(false);
            counts.Add(counter.Count - before);
        }

        return counts;
    }

    /// <summary>
    /// Waits until Neo4j has nothing to do: kg makes the topology at its start, and statements of clients that left go on for a while.
    /// </summary>
    public static async Task SettleAsync(Process neo4j)
    {
        for (var quiet = 0; quiet < 4;)
        {
            neo4j.Refresh();
            var before = neo4j.TotalProcessorTime;
            await Task.Delay(500).ConfigureAwait(false);
            neo4j.Refresh();
            quiet = neo4j.TotalProcessorTime - before < TimeSpan.FromMilliseconds(100) ? quiet + 1 : 0;
        }
    }

    /// <summary>What a server reads at its start is no part of a request.</summary>
    private static async Task QuietAsync(StatementCounter counter)
    {
        for (var before = -1L; before != counter.Count;)
        {
            before = counter.Count;
            await Task.Delay(TimeSpan.FromSeconds(3)).ConfigureAwait(false);
        }
    }

    private Task<ServerProcess> StartAsync(string address, int at)
    {
        var parts = command(address, at);
        return ServerProcess.StartAsync(parts[0], at, parts[1..]);
    }

    public static ComparedServer Kg(string name, string program, int port, int cacheMegabytes) => new(name, port, true, (address, at) =>
    [
        "env", string.Create(CultureInfo.InvariantCulture, $"KG_NEO4J_CACHE_MB={cacheMegabytes}"), program, "serve", "--store", address,
        "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{at}"), "--no-request-log", "--refresh-every", "0",
    ]);

    public static ComparedServer Peer(string folder, int port) => new("@neo4j/graphql", port, false, (address, at) =>
        ["node", Path.Combine(folder, "server.mjs"), address, at.ToString(CultureInfo.InvariantCulture)]);
}
