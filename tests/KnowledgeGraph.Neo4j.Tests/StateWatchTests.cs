namespace KnowledgeGraph.Neo4j.Tests;

public sealed class StateWatchTests
{
    private readonly List<TaskCompletionSource<DataState>> _asked = [];

    [Fact]
    public async Task Newest_WhileAnAnswerIsUnderWay_WaitsForTheNextOneTogether()
    {
        var watch = new StateWatch(AskAsync, TimeProvider.System);
        var first = watch.NewestAsync(CancellationToken.None);
        var second = watch.NewestAsync(CancellationToken.None);
        var third = watch.NewestAsync(CancellationToken.None);
        Assert.Single(_asked);
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
        var watch = new StateWatch(AskAsync, new StoppedTime());
        var first = watch.NewestAsync(CancellationToken.None);
        var second = watch.NewestAsync(CancellationToken.None);
        _asked[0].SetResult(new(1, "a", null));
        await first;
        Assert.Single(_asked);

        var third = watch.NewestAsync(CancellationToken.None);
        Assert.Equal(2, _asked.Count);
        _asked[1].SetResult(new(2, "b", null));
        Assert.Equal([new(2, "b", null), new(2, "b", null)], await Task.WhenAll(second, third));
    }

    [Fact]
    public async Task Newest_OneAfterAnother_NeverWaits()
    {
        var watch = new StateWatch(AskAsync, new StoppedTime());
        for (var i = 0; i < 3; i++)
        {
            var newest = watch.NewestAsync(CancellationToken.None);
            _asked[i].SetResult(new(i, null, null));
            Assert.Equal(i, (await newest).Version);
        }
    }

    [Fact]
    public async Task Newest_Failed_IsAskedAgainForTheNext()
    {
        var watch = new StateWatch(AskAsync, TimeProvider.System);
        var first = watch.NewestAsync(CancellationToken.None);
        _asked[0].SetException(new IOException("away"));
        await Assert.ThrowsAsync<IOException>(() => first);
        var second = watch.NewestAsync(CancellationToken.None);
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(3, null, null));

        Assert.Equal(3, (await second).Version);
    }

    [Fact]
    public async Task Newest_OneLeaves_OthersGetTheAnswer()
    {
        var watch = new StateWatch(AskAsync, TimeProvider.System);
        using var leaving = new CancellationTokenSource();
        _ = watch.NewestAsync(CancellationToken.None);
        var second = watch.NewestAsync(leaving.Token);
        var third = watch.NewestAsync(CancellationToken.None);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _asked[0].SetResult(default);
        await UntilAskedAsync(2);
        _asked[1].SetResult(new(4, null, null));

        Assert.Equal(4, (await third).Version);
    }

    private Task<DataState> AskAsync()
    {
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
