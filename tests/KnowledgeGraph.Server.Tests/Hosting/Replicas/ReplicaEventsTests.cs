using System.Collections.Concurrent;
using KnowledgeGraph.Model;
using KnowledgeGraph.Redis;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Events;
using KnowledgeGraph.Testing.Redis;

namespace KnowledgeGraph.Server.Tests.Hosting.Replicas;

/// <summary>What a subscription on one process hears of writes through another one, over a real Redis.</summary>
public sealed class ReplicaEventsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-server-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RedisFact]
    public async Task Write_ThroughOneProcess_IsHeardInBothAndNotAgainWhenItSaysNothingNew()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var pair = await Pair.StartAsync(redis, _folder);
        var (one, other, writer) = (pair.One, pair.Other, pair.Writer);

        var first = await writer.WriteAsync(Batch("p1"));
        await writer.WriteAsync(Batch("p1"));
        var second = await writer.WriteAsync(Batch("p2"));

        await UntilAsync(() => other.Heard.Count >= 2);
        foreach (var replica in (Replica[])[one, other])
        {
            Assert.Equal([first.Version, second.Version], replica.Heard.Select(change => change.Version));
            Assert.All(replica.Heard, change => Assert.Equal(("a source", true), (change.Source, change.AreNodesComplete)));
            Assert.Equal([NodeKind.Paper], replica.Heard.First().Kinds);
            Assert.Equal([Node("p2")], replica.Heard.Last().Nodes);
        }
    }

    [RedisFact]
    public async Task Redis_Gone_IsAGapForTheOtherProcessAlone()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var pair = await Pair.StartAsync(redis, _folder);
        var (one, other, writer) = (pair.One, pair.Other, pair.Writer);
        var gaps = other.Gaps;

        await redis.StopAsync();
        await writer.WriteAsync(Batch("unheard"));
        Assert.Single(one.Heard);
        await redis.RestartAsync();
        await UntilAsync(() => other.Gaps > gaps);
        await other.ListensToAsync(one);
        await writer.WriteAsync(Batch("heard"));

        await UntilAsync(() => !other.Heard.IsEmpty);
        Assert.Equal([Node("heard")], Assert.Single(other.Heard).Nodes);
    }

    /// <summary>The other one's connection holds, so that only the sender knows that something was lost.</summary>
    [RedisFact]
    public async Task Redis_StandingStill_IsAGapOfWhichTheSenderTells()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var pair = await Pair.StartAsync(redis, _folder);
        var (one, other, writer) = (pair.One, pair.Other, pair.Writer);
        var gaps = other.Gaps;

        await redis.PauseAsync();
        await writer.WriteAsync(Batch("late"));
        await redis.ContinueAsync();

        await UntilAsync(() => other.Gaps > gaps);
        await other.ListensToAsync(one);
    }

    private static NodeReference Node(string id) => new(NodeKind.Paper, new ExternalId(IdScheme.Local, id));

    private static GraphBatch Batch(string id)
    {
        GraphBatch batch = new("a source");
        batch.Add(new NodeStatement(NodeKind.Paper, new ExternalId(IdScheme.Local, id))).Set(NodeProperty.Name, id);
        return batch;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!condition()) await Task.Delay(20, limit.Token);
    }

    /// <summary>Two processes, of which one writes and the other already hears it.</summary>
    private sealed class Pair : IAsyncDisposable
    {
        private Pair(RedisServer redis, string folder)
        {
            One = new(redis);
            Other = new(redis);
            Writer = new(EmbeddedGraphStore.Open(folder), One.Channel);
        }

        public Replica One { get; }

        public Replica Other { get; }

        public AnnouncingStore Writer { get; }

        public static async Task<Pair> StartAsync(RedisServer redis, string folder)
        {
            var pair = new Pair(redis, folder);
            await pair.Other.ListensToAsync(pair.One);
            return pair;
        }

        public async ValueTask DisposeAsync()
        {
            await Writer.DisposeAsync();
            await Other.DisposeAsync();
            await One.DisposeAsync();
        }
    }

    /// <summary>What one process has of the channel, and somebody who listens there.</summary>
    private sealed class Replica : IAsyncDisposable
    {
        private readonly RedisClient _client;
        private int _gaps;

        public Replica(RedisServer redis)
        {
            _client = new(RedisOptions.Parse(redis.Address));
            Channel = new(_client, "kg:test", _ => { });
            new ReplicaEvents(Channel, new(new UnsharedStore())).Subscribe(Heard.Enqueue, () => Interlocked.Increment(ref _gaps));
        }

        public RedisEventChannel Channel { get; }

        public ConcurrentQueue<GraphChange> Heard { get; } = [];

        public int Gaps => Volatile.Read(ref _gaps);

        /// <summary>Waits until what another one publishes arrives.</summary>
        public async Task ListensToAsync(Replica sender)
        {
            var heard = 0;
            using var probe = Channel.Subscribe("probe", _ => Interlocked.Increment(ref heard), () => { });
            using var limit = new CancellationTokenSource(Patience);
            while (Volatile.Read(ref heard) == 0)
            {
                await sender.Channel.PublishAsync("probe", new byte[1], limit.Token);
                await Task.Delay(20, limit.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Channel.DisposeAsync();
            await _client.DisposeAsync();
        }
    }

    /// <summary>A store to which nobody needs to tell what others wrote.</summary>
    private sealed class UnsharedStore : IGraphStore
    {
        public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
