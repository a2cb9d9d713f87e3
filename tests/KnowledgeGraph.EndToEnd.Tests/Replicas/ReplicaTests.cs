using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Redis;

namespace KnowledgeGraph.EndToEnd.Tests.Replicas;

/// <summary>Two servers over one Neo4j and one Redis: what one writes the other shows at once, cached or not.</summary>
public sealed class ReplicaTests(ReplicaSite site) : IClassFixture<ReplicaSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ReplicaFact]
    public async Task Write_ThroughOne_IsSeenAtOnceThroughTheOther()
    {
        await using var one = await site.ServeAsync();
        await using var other = await site.ServeAsync();
        for (var year = 1990; year < 2020; year++)
        {
            var (writer, reader) = year % 2 == 0 ? (one, other) : (other, one);
            await ReplicaSite.WriteAsync(writer, "seen", year);
            Assert.Equal((200, ReplicaSite.Year(year)), await ReplicaSite.YearAsync(reader, "seen"));
            Assert.Equal((200, ReplicaSite.Year(year)), await ReplicaSite.YearAsync(writer, "seen"));
        }

        await using var redis = new RedisClient(RedisOptions.Parse(site.Redis.Address));
        Assert.True((await redis.ExecuteAsync(RedisCommand.Of("DBSIZE"))).AsInteger() > 0, "Nothing was shared.");
    }

    [ReplicaFact]
    public async Task Answer_AskedAgain_IsTheSameUntilAnyoneCommits()
    {
        await using var server = await site.ServeAsync();
        await ReplicaSite.WriteAsync(server, "again", 1);
        for (var year = 2; year < 30; year++)
        {
            await RunAsync($"MATCH (p:Paper {{key: 'local:again'}}) SET p.year = {year}");
            var first = await AskAsync(server);
            var second = await AskAsync(server);
            Assert.Contains($"\"year\":{year}", first.Body, StringComparison.Ordinal);
            Assert.Equal(first, second);
        }

        var (_, refused) = await server.PostAsync("""{"query":"{ paper(id: \"local:again\") { nothing } }"}""");
        Assert.Equal((refused, refused), ((await server.PostAsync("""{"query":"{ paper(id: \"local:again\") { nothing } }"}""")).Body, refused));
    }

    [ReplicaFact]
    public async Task Topology_OfTheOther_FollowsAWriteWithoutBeingAsked()
    {
        await using var one = await site.ServeAsync();
        await using var other = await site.ServeAsync();
        await ReplicaSite.WriteAsync(one, "first", 2001, "ann", "bob");
        await EventuallyAsync(other, "ann", "bob", 1);
        await ReplicaSite.WriteAsync(one, "second", 2002, "bob", "cy");
        await EventuallyAsync(other, "ann", "cy", 2);
    }

    /// <summary>Redis killed, started again, and standing still: answers stay right, and none is an error.</summary>
    [ReplicaFact]
    public async Task Redis_GoneUnderLoad_CostsNoAnswer()
    {
        await using var one = await site.ServeAsync();
        await using var other = await site.ServeAsync();
        var newest = 1000;
        await ReplicaSite.WriteAsync(one, "load", newest);
        using var stop = new CancellationTokenSource();
        var answers = 0;
        var readers = new[] { one, other }.SelectMany(server => Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var least = Volatile.Read(ref newest);
                var (status, body) = await ReplicaSite.YearAsync(server, "load");
                Assert.True(status == 200 && !body.Contains("\"errors\"", StringComparison.Ordinal), body);
                Assert.InRange(YearOf(body), least, int.MaxValue);
                Interlocked.Increment(ref answers);
            }
        }))).ToList();
        async Task WriteSomeAsync()
        {
            for (var i = 0; i < 10; i++)
            {
                await ReplicaSite.WriteAsync(i % 2 == 0 ? one : other, "load", newest + 1);
                Volatile.Write(ref newest, newest + 1);
            }
        }

        await WriteSomeAsync();
        await site.Redis.StopAsync();
        await WriteSomeAsync();
        await site.Redis.RestartAsync();
        await WriteSomeAsync();
        await site.Redis.PauseAsync();
        await WriteSomeAsync();
        await site.Redis.ContinueAsync();
        await WriteSomeAsync();
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.True(answers > 100, $"Only {answers} answers.");
        Assert.Contains("Redis is not used for now", one.Log, StringComparison.Ordinal);
    }

    [ReplicaFact]
    public async Task Refresh_AfterAnotherProgramChangedNeo4j_RebuildsTheTopologyOfBoth()
    {
        await using var one = await site.ServeAsync();
        await using var other = await site.ServeAsync();
        await ReplicaSite.WriteAsync(one, "tie", 2005, "eve", "dan");
        await ReplicaSite.WriteAsync(one, "apart", 2006, "flo");
        await EventuallyAsync(one, "eve", "dan", 1);
        await EventuallyAsync(other, "eve", "dan", 1);
        await RefreshAsync(one);
        await RunAsync("MATCH (a:Author {key: 'local:flo'}), (p:Paper {key: 'local:tie'}) CREATE (a)-[:AUTHORED {place: 2}]->(p)");

        var authors = await one.PostAsync("""{"query":"{ paper(id: \"local:tie\") { authorships { author { name } } } }"}""");
        Assert.Contains("flo", authors.Body, StringComparison.Ordinal);
        Assert.Contains("others had changed", (await RefreshAsync(one)).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains("\"hops\":1", (await ReplicaSite.DistanceAsync(one, "eve", "flo")).Body, StringComparison.Ordinal);
        await EventuallyAsync(other, "eve", "flo", 1);
        Assert.Contains("nobody else", (await RefreshAsync(one)).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [ReplicaFact]
    public async Task Log_OfStatements_HasTheirTextsAndNoValues()
    {
        await using var silent = await site.ServeAsync();
        await using var server = await site.ServeAsync(variables: ("KG_NEO4J_LOG_MS", "0"));
        foreach (var one in (KgServer[])[silent, server])
        {
            await ReplicaSite.WriteAsync(one, "unmentioned", 2001, "nameless");
            await ReplicaSite.YearAsync(one, "unmentioned");
        }

        Assert.Matches(@"info\s+Statement: [\d.]+ ms, \d+ records from 127\.0\.0\.1:\d+: \S.*MATCH", server.Log);
        Assert.DoesNotContain("unmentioned", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("nameless", server.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Statement:", silent.Log, StringComparison.Ordinal);
    }

    [ReplicaFact]
    public async Task Refresh_WithoutTheKey_IsRefused()
    {
        await using var server = await site.ServeAsync();

        var (code, _, messages) = await KgProcess.RunAsync(null, "refresh", "--url", server.Url);

        Assert.Equal(1, code);
        Assert.Contains("FORBIDDEN", messages, StringComparison.Ordinal);
    }

    [ReplicaFact]
    public async Task Timer_AfterAnotherProgramChangedNeo4j_RebuildsTheTopology()
    {
        await using var server = await site.ServeAsync(refreshEvery: "0.2");
        await ReplicaSite.WriteAsync(server, "timed", 2005, "gus", "hal");
        await EventuallyAsync(server, "gus", "hal", 1);
        await RunAsync("MATCH (:Author {key: 'local:hal'})-[r:AUTHORED]->(:Paper {key: 'local:timed'}) DELETE r");

        await EventuallyAsync(server, "gus", "hal", null);
    }

    private static async Task<string> RefreshAsync(KgServer server)
    {
        var environment = new Dictionary<string, string> { ["KG_API_KEY"] = ReplicaSite.Key };
        var (code, _, messages) = await KgProcess.RunAsync(null, environment, "refresh", "--url", server.Url);
        Assert.True(code == 0, messages);
        return messages;
    }

    private static async Task EventuallyAsync(KgServer server, string from, string to, int? hops)
    {
        var wanted = $"\"hops\":{hops?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}";
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var (_, body) = await ReplicaSite.DistanceAsync(server, from, to);
            if (body.Contains(wanted, StringComparison.Ordinal)) return;
            Assert.True(watch.Elapsed < Patience, $"{body}\n{server.Log}");
            await Task.Delay(50);
        }
    }

    /// <summary>Body and headers, but for those of the moment.</summary>
    private static async Task<(string Body, string Headers)> AskAsync(KgServer server)
    {
        using var content = new StringContent("""{"query":"{ paper(id: \"local:again\") { year } }"}""", null, "application/json");
        using var response = await server.Client.PostAsync($"{server.Url}/graphql", content);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(",", header.Value)}");
        return (await response.Content.ReadAsStringAsync(), string.Join("\n", headers));
    }

    private async Task RunAsync(string statement)
    {
        await using var driver = new BoltDriver(site.Neo4j.Address);
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(statement));
        await result.ConsumeAsync();
    }

    private static int YearOf(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("paper").GetProperty("year").GetInt32();
}
