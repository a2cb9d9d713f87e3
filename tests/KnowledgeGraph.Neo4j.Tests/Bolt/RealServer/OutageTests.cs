using System.Diagnostics;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.RealServer;

/// <summary>A server that is stopped, killed and started again under load.</summary>
public sealed class OutageTests
{
    private int _acknowledged;

    [OwnNeo4jFact]
    public async Task Server_KilledAndStoppedUnderLoad_LosesNoAcknowledgedWrite()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.WithPassword);
        await using var driver = server.OpenDriver(new BoltOptions { MaxUnavailableTime = TimeSpan.FromMilliseconds(200) });
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 3).Select(worker => WriteAsync(driver, worker, stop.Token)));

        await UntilAcknowledgedAsync(5);
        await server.KillAsync();
        await FailsFastAsync(driver);
        await server.RestartAsync();
        await RecoversAsync(driver);
        await server.StopAsync();
        await FailsFastAsync(driver);
        await server.RestartAsync();
        await RecoversAsync(driver);
        await stop.CancelAsync();

        var acknowledged = (await load).SelectMany(keys => keys).ToArray();
        Assert.NotEmpty(acknowledged);
        await using var session = driver.OpenSession();
        var lost = new CypherStatement(
            "UNWIND $keys AS key WITH key WHERE NOT EXISTS { MATCH (:Write {key: key}) } RETURN count(key)",
            new CypherParameters().Add("keys", CypherList.Of(acknowledged)));
        Assert.Equal(0, await session.ReadAsync(lost, FirstAsync));
        var twice = new CypherStatement("MATCH (n:Write) WITH n.key AS key, count(*) AS c WHERE c > 1 RETURN count(key)");
        Assert.Equal(0, await session.ReadAsync(twice, FirstAsync));
    }

    /// <summary>Writes until told to stop, and keeps what the server acknowledged.</summary>
    private async Task<List<string>> WriteAsync(BoltDriver driver, int worker, CancellationToken stop)
    {
        var acknowledged = new List<string>();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var key = $"{worker}-{i}";
            var statement = new CypherStatement("MERGE (:Write {key: $key})", new CypherParameters().Add("key", key));
            try
            {
                await using var session = driver.OpenSession();
                await session.ExecuteWriteAsync(
                    (runner, token) => runner.RunAllAsync([statement], token), new CypherTransactionOptions { Idempotent = true }, stop);
                acknowledged.Add(key);
                Interlocked.Increment(ref _acknowledged);
            }
            catch (CypherException fault) when (fault.IsRetriable || fault.Kind == CypherErrorKind.CommitUnknown)
            {
                await Task.Delay(20, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return acknowledged;
    }

    /// <summary>A busy machine may take its time for the first writes; a server that was never written loses nothing.</summary>
    private async Task UntilAcknowledgedAsync(int count)
    {
        var watch = Stopwatch.StartNew();
        while (Volatile.Read(ref _acknowledged) < count && watch.Elapsed < TimeSpan.FromMinutes(2)) await Task.Delay(20);
    }

    private static async Task FailsFastAsync(BoltDriver driver)
    {
        var watch = Stopwatch.StartNew();
        await using var session = driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(() => session.ReadAsync(new("RETURN 1"), FirstAsync));
        Assert.Equal(CypherErrorKind.Unavailable, fault.Kind);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static async Task RecoversAsync(BoltDriver driver)
    {
        await using var session = driver.OpenSession();
        Assert.Equal(1, await session.ReadAsync(new("RETURN 1"), FirstAsync));
    }

    private static async Task<long> FirstAsync(ICypherResult result, CancellationToken stop) =>
        await result.ReadAsync(stop) ? result.Current[0].AsInt64() : throw new InvalidOperationException("No record came.");
}
