using System.Collections.Concurrent;

namespace KnowledgeGraph.Neo4j.Tests;

public sealed class StateWatchTests
{
    private readonly List<TaskCompletionSource<DataState>> _asked = [];

    [Fact]
    public async Task Newest_WhileAnAnswerIsUnderWay_WaitsForTheNextOneTogether()
    {
        using var watch = new StateWatch(AskAsync, TimeProvider.System);
        var first = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        var second = watch.NewestAsync(false, CancellationToken.None);
        var third = watch.NewestAsync(false, CancellationToken.None);
        _asked[0].SetResult(new(1, "a", null));

        Assert.Equal(new(1, "a", null), await first);
        await UntilAskedAsync(2);
        Assert.False(second.IsCompleted);
        _asked[1].SetResult(new(2, "b", null));
        Assert.Equal([new(2, "b", null), new(2, "b", null)], await Task.WhenAll(second, third));
        Assert.Equal(2, _asked.Count);
    }

    [Fact]
    public async Task Newest_SoonAfterAnAnswer_WaitsForThoseWhomItServed()
    {
        using var watch = new StateWatch(AskAsync, new StoppedTime());
        var first = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        var second = watch.NewestAsync(false, CancellationToken.None);
        _asked[0].SetResult(new(1, "a", null));
        await first;
        await Task.Delay(50);
        Assert.Single(_asked);

        var third = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(2, "b", null));
        Assert.Equal([new(2, "b", null), new(2, "b", null)], await Task.WhenAll(second, third));
    }

    [Fact]
    public async Task Newest_OneAfterAnother_NeverWaits()
    {
        using var watch = new StateWatch(AskAsync, new StoppedTime());
        for (var i = 0; i < 3; i++)
        {
            var newest = watch.NewestAsync(false, CancellationToken.None);
            await UntilAskedAsync(i + 1);
            _asked[i].SetResult(new(i, null, null));
            Assert.Equal(i, (await newest).Version);
        }
    }

    [Fact]
    public async Task Newest_Failed_IsAskedAgainForTheNext()
    {
        using var watch = new StateWatch(AskAsync, TimeProvider.System);
        var first = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        _asked[0].SetException(new IOException("away"));
        await Assert.ThrowsAsync<IOException>(() => first);
        var second = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(3, null, null));

        Assert.Equal(3, (await second).Version);
    }

    [Fact]
    public async Task Newest_OneLeaves_OthersGetTheAnswer()
    {
        using var watch = new StateWatch(AskAsync, TimeProvider.System);
        using var leaving = new CancellationTokenSource();
        _ = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        var second = watch.NewestAsync(false, leaving.Token);
        var third = watch.NewestAsync(false, CancellationToken.None);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _asked[0].SetResult(default);
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(4, null, null));

        Assert.Equal(4, (await third).Version);
    }

    [Fact]
    public async Task Newest_ManyAtRandom_IsNeverOlderThanTheQuestion()
    {
        long state = 0;
        using var watch = new StateWatch(
            async gather =>
            {
                gather?.Invoke();
                await Task.Yield();
                return new(Interlocked.Read(ref state), null, null);
            },
            TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 300; i++)
            {
                var least = Interlocked.Increment(ref state);
                Assert.InRange((await watch.NewestAsync(false, CancellationToken.None)).Version, least, long.MaxValue);
                if (random.Next(20) == 0) await Task.Delay(random.Next(4));
            }
        })));
    }

    [Fact]
    public async Task Newest_ForThoseWhoGoOnAtOnce_IsHandedOverOnTheThreadThatAsks()
    {
        using var watch = new StateWatch(AskAsync, TimeProvider.System);
        var threads = new ConcurrentQueue<string?>();
        var first = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        var prompt = Enumerable.Range(0, 20).Select(_ => Note(isPrompt: true)).ToArray();
        var late = Note(isPrompt: false);
        _asked[0].SetResult(new(1, "a", null));
        await first;
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(2, "b", null));
        await Task.WhenAll([.. prompt, late]);

        // Not all of so many: the later ones would wait for the earlier ones.
        Assert.Equal(16, threads.Count(name => name == "KG state"));
        Assert.Equal(21, threads.Count);

        Task Note(bool isPrompt) => watch.NewestAsync(isPrompt, CancellationToken.None).ContinueWith(
            _ => threads.Enqueue(Thread.CurrentThread.Name),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    [Fact]
    public async Task Newest_OfAClosedWatch_IsRefused()
    {
        var watch = new StateWatch(AskAsync, TimeProvider.System);
        var first = watch.NewestAsync(false, CancellationToken.None);
        await UntilAskedAsync(1);
        var second = watch.NewestAsync(false, CancellationToken.None);
        watch.Dispose();
        _asked[0].SetResult(new(1, "a", null));

        Assert.Equal(new(1, "a", null), await first);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => second);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => watch.NewestAsync(false, CancellationToken.None));
        Assert.Single(_asked);
    }

    private Task<DataState> AskAsync(Action? gather)
    {
        gather?.Invoke();
        var answer = new TaskCompletionSource<DataState>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asked) _asked.Add(answer);
        return answer.Task;
    }

    private async Task UntilAskedAsync(int count)
    {
        for (var i = 0; i < 1000; i++)
        {
            lock (_asked)
            {
                if (_asked.Count == count) return;
            }

            await Task.Delay(10);
        }

        Assert.Fail($"Nobody asked {count} times.");
    }

    /// <summary>No time passes and no timer fires.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
