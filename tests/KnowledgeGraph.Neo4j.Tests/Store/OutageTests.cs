using System.Collections.Concurrent;
using System.Diagnostics;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>The server goes away while it is written and read, and comes back.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly ConcurrentQueue<int> _acknowledged = [];
    private readonly ConcurrentQueue<StoreException> _faults = [];
    private int _next;

    [OwnNeo4jFact]
    public async Task Server_KilledAndStartedAgainUnderLoad_LosesNothingAcknowledgedAndIsUsedAgain()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.Open);
        await using var store = await TestGraph.OpenEmptyAsync(server);
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(
            Task.Run(() => WriteUntilAsync(store, stop.Token)), Task.Run(() => WriteUntilAsync(store, stop.Token)),
            Task.Run(() => ReadUntilAsync(store, stop.Token)));

        await WaitAsync(() => _acknowledged.Count > 20);
        await server.KillAsync();
        await WaitAsync(() => !_faults.IsEmpty);
        await AssertFailsSoonAsync(store);
        var before = _acknowledged.Count;
        await server.RestartAsync();
        await WaitAsync(() => _acknowledged.Count > before + 5);
        await stop.CancelAsync();
        await load;

        Assert.All(_faults, fault => Assert.Equal(StoreFault.Unavailable, fault.Fault));
        using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(_acknowledged.Count, await CountAsync(snapshot, [.. _acknowledged]));
    }

    [OwnNeo4jFact]
    public async Task Credentials_Wrong_AreToldWithoutShowingThem()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.WithPassword);
        await using var store = new Neo4jGraphStore(server.OpenDriver(new() { Auth = BoltAuth.Basic("neo4j", "not-the-password") }));

        var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.OpenSnapshotAsync());

        Assert.Equal(StoreFault.Unavailable, fault.Fault);
        Assert.Contains("credentials", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", fault.ToString(), StringComparison.Ordinal);
    }

    private async Task WriteUntilAsync(IGraphStore store, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref _next);
            var batch = new GraphBatch("load");
            batch.Add(new NodeStatement(NodeKind.Paper, Id(number)).Set(NodeProperty.Year, number));
            try
            {
                await store.WriteAsync(batch, CancellationToken.None);
                _acknowledged.Enqueue(number);
            }
            catch (StoreException fault)
            {
                _faults.Enqueue(fault);
            }
        }
    }

    /// <summary>Whatever was acknowledged before a read began is in its answer, or there is no answer.</summary>
    private async Task ReadUntilAsync(IGraphStore store, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            int[] written = [.. _acknowledged];
            try
            {
                using var snapshot = await store.OpenSnapshotAsync(CancellationToken.None);
                Assert.Equal(written.Length, await CountAsync(snapshot, written));
            }
            catch (StoreException fault)
            {
                _faults.Enqueue(fault);
            }
        }
    }

    private static async Task<int> CountAsync(IGraphSnapshot snapshot, int[] numbers)
    {
        var found = new NodeId[numbers.Length];
        await snapshot.FindAsync(Array.ConvertAll(numbers, number => new NodeReference(NodeKind.Paper, Id(number))), found);
        return found.Count(node => !node.IsNone);
    }

    private static async Task AssertFailsSoonAsync(IGraphStore store)
    {
        var watch = Stopwatch.StartNew();
        var fault = await Assert.ThrowsAsync<StoreException>(async () => await store.OpenSnapshotAsync());
        Assert.Equal(StoreFault.Unavailable, fault.Fault);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed} to say that the server is away.");
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Patience, $"Nothing happened for {Patience}.");
            await Task.Delay(50);
        }
    }

    private static ExternalId Id(int number) => new(IdScheme.Local, $"p{number}");
}
