using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.EndToEnd.Tests.Replicas;

/// <summary>
/// Neo4j is killed and stopped under a server that is read and written: what needs it fails soon and says so, what needs only the topology
/// goes on, and all recovers without a restart.
/// </summary>
public sealed partial class OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Much longer than it takes, on a machine that is not busy.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly ReplicaSite _site = new();
    private readonly ConcurrentQueue<int> _acknowledged = [];
    private readonly ConcurrentQueue<string> _refused = [];
    private string _idOfBob = "";

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [ReplicaFact]
    public async Task Neo4j_GoneUnderLoad_LosesNothingAndIsUsedAgainWithoutARestart()
    {
        await using var server = await _site.ServeAsync();
        await ReplicaSite.WriteAsync(server, "first", 2001, "ann", "bob", "cy");
        await UntilAsync(async () => (await ReplicaSite.DistanceAsync(server, "ann", "cy")).Body.Contains("\"hops\":1", StringComparison.Ordinal));
        await UntilAsync(() => Task.FromResult(IdsInMemory().IsMatch(server.Log)));
        var (_, bob) = await server.PostAsync("""{"query":"{ author(id: \"local:bob\") { id } }"}""");
        _idOfBob = OpaqueId().Match(bob).Groups[1].Value;
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(
            Task.Run(() => WriteAsync(server, 0, stop.Token)), Task.Run(() => WriteAsync(server, 1, stop.Token)),
            Task.Run(() => ReadAsync(server, stop.Token)), Task.Run(() => ReadAsync(server, stop.Token)));
        await UntilAsync(() => Task.FromResult(_acknowledged.Count > 10));

        await _site.Neo4j.KillAsync();
        await AssertAwayAsync(server);
        await _site.Neo4j.RestartAsync();
        await AssertBackAsync(server);
        await _site.Neo4j.StopAsync();
        await AssertAwayAsync(server);
        await _site.Neo4j.RestartAsync();
        await AssertBackAsync(server);
        await stop.CancelAsync();
        await load;

        Assert.All(_refused, body => Assert.True(
            body.Contains("STORE_UNAVAILABLE", StringComparison.Ordinal) || body.Contains("SERVICE_UNAVAILABLE", StringComparison.Ordinal), body));
        foreach (var number in _acknowledged)
            Assert.Equal((200, ReplicaSite.Year(number)), await ReplicaSite.YearAsync(server, $"load{number}"));
    }

    private async Task AssertAwayAsync(KgServer server)
    {
        await UntilAsync(async () => await ReadyAsync(server) == 503);
        var watch = Stopwatch.StartNew();
        var (_, refusal) = await ReplicaSite.YearAsync(server, "first");
        Assert.Contains("STORE_UNAVAILABLE", refusal, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed} to say that Neo4j is away.");

        using var response = await server.Client.PostAsync(
            $"{server.Url}/graphql",
            new StringContent("""{"query":"{ collaborationDistance(from: \"local:ann\", to: [\"local:cy\"]) { hops } }"}""", null, "application/json"));
        var answer = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"hops\":1", answer, StringComparison.Ordinal);
        Assert.Contains("newestAt", answer, StringComparison.Ordinal);
        await AssertAnswersNewQuestionsAsync(server);
        var (_, unknown) = await ReplicaSite.DistanceAsync(server, "ann", "nobody");
        Assert.Contains("STORE_UNAVAILABLE", unknown, StringComparison.Ordinal);
    }

    /// <summary>Nodes that no question named before, by any of their ids: all ids are in memory, not only those that were asked for.</summary>
    private async Task AssertAnswersNewQuestionsAsync(KgServer server)
    {
        foreach (var (from, to) in ((string, string)[])[("local:cy", _idOfBob), (_idOfBob, "local:ann")])
        {
            var (_, answer) = await server.PostAsync(
                $$"""{"query":"{ collaborationDistance(from: \"{{from}}\", to: [\"{{to}}\"]) { hops } }"}""");
            Assert.Contains("\"hops\":1", answer, StringComparison.Ordinal);
        }
    }

    private async Task AssertBackAsync(KgServer server)
    {
        await UntilAsync(async () => await ReadyAsync(server) == 200);
        var before = _acknowledged.Count;
        await UntilAsync(() => Task.FromResult(_acknowledged.Count > before + 5));
        Assert.Equal((200, ReplicaSite.Year(2001)), await ReplicaSite.YearAsync(server, "first"));
    }

    private async Task WriteAsync(KgServer server, int worker, CancellationToken stop)
    {
        for (var i = worker; !stop.IsCancellationRequested; i += 2)
        {
            var (_, body) = await server.PostAsync(
                $$"""{"query":"mutation { upsertPapers(papers: [{ids: [\"local:load{{i}}\"], title: \"Load\", year: {{i}}}]) { papers { year } } }"}""",
                ("X-Api-Key", ReplicaSite.Key));
            if (body.Contains("\"errors\"", StringComparison.Ordinal) || !body.Contains("upsertPapers", StringComparison.Ordinal)) _refused.Enqueue(body);
            else _acknowledged.Enqueue(i);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    /// <summary>There is the right answer, or there is none.</summary>
    private async Task ReadAsync(KgServer server, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(20, CancellationToken.None);
            if (!_acknowledged.TryPeek(out var number)) continue;
            var (_, body) = await ReplicaSite.YearAsync(server, $"load{number}");
            if (body != ReplicaSite.Year(number)) _refused.Enqueue(body);
        }
    }

    private static async Task<int> ReadyAsync(KgServer server)
    {
        using var response = await server.Client.GetAsync($"{server.Url}/health/ready");
        return (int)response.StatusCode;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Patience, $"Nothing happened for {Patience}.");
            await Task.Delay(50);
        }
    }

    [GeneratedRegex("\"id\":\"([^\"]+)\"")]
    private static partial Regex OpaqueId();

    [GeneratedRegex(@"[1-9]\d* ids are in memory")]
    private static partial Regex IdsInMemory();
}
