using KnowledgeGraph.GraphQL.Execution.Running;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Running;

/// <summary>Time limits that one request after another uses.</summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(0.9);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(0.2);

    private readonly ManualTime _time = new();
    private readonly DeadlinePool _pool;

    public DeadlineTests() => _pool = new DeadlinePool(Limit, _time);

    [Fact]
    public void Token_WhenTheTimeIsUp_FiresAndNotBefore()
    {
        using Deadline deadline = _pool.Start(default);

        _time.GoOn(Most);
        bool early = deadline.Token.IsCancellationRequested;
        _time.GoOn(Rest);

        Assert.False(early);
        Assert.True(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_OfTheNextRequest_HasItsOwnTimeAndNoTimerOfItsOwn()
    {
        Deadline first = _pool.Start(default);
        _time.GoOn(Most);
        first.Dispose();
        using Deadline second = _pool.Start(default);

        _time.GoOn(Most);
        bool early = second.Token.IsCancellationRequested;
        _time.GoOn(Rest);

        Assert.Same(first, second);
        Assert.False(early);
        Assert.True(second.Token.IsCancellationRequested);
        Assert.Equal(2, _time.Settings);
    }

    [Fact]
    public void Timer_OfManyQuickRequests_IsSetOnceInATimeLimit()
    {
        for (int request = 0; request < 100; request++)
        {
            _pool.Start(default).Dispose();
        }

        Assert.Equal(1, _time.Settings);
    }

    [Fact]
    public void Timer_WhenNoRequestRuns_IsNotSetAgain()
    {
        _pool.Start(default).Dispose();

        _time.GoOn(Limit * 2);

        Assert.Equal(0, _time.SetTimers);
    }

    [Fact]
    public void Deadline_AfterAPause_TakesTheTimeOfANewRequestAgain()
    {
        _pool.Start(default).Dispose();
        _time.GoOn(Limit * 2);
        using Deadline later = _pool.Start(default);

        _time.GoOn(Limit);

        Assert.True(later.Token.IsCancellationRequested);
    }

    [Fact]
    public void Deadline_ThatPassed_IsNotUsedAgain()
    {
        Deadline passed = _pool.Start(default);
        _time.GoOn(Limit);
        passed.Dispose();

        using Deadline next = _pool.Start(default);

        Assert.NotSame(passed, next);
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void Token_WhenTheCallerCancels_FiresAndIsNotUsedAgain()
    {
        using var caller = new CancellationTokenSource();
        Deadline cancelled = _pool.Start(caller.Token);
        caller.Cancel();
        bool fired = cancelled.Token.IsCancellationRequested;
        cancelled.Dispose();

        using Deadline next = _pool.Start(default);

        Assert.True(fired);
        Assert.NotSame(cancelled, next);
    }

    [Fact]
    public void Token_AfterItsRequest_DoesNotHearTheOldCaller()
    {
        using var caller = new CancellationTokenSource();
        _pool.Start(caller.Token).Dispose();
        using Deadline next = _pool.Start(default);

        caller.Cancel();

        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void Registration_OfAnOldRequest_DoesNotHearTheNext()
    {
        Deadline first = _pool.Start(default);
        bool heard = false;
        first.Token.Register(() => heard = true);
        first.Dispose();
        using Deadline second = _pool.Start(default);

        _time.GoOn(Limit);

        Assert.True(second.Token.IsCancellationRequested);
        Assert.False(heard);
    }

    [Fact]
    public void Limit_ThatIsInfinite_NeverPasses()
    {
        using Deadline deadline = new DeadlinePool(Timeout.InfiniteTimeSpan, _time).Start(default);

        _time.GoOn(Limit * 100);

        Assert.False(deadline.Token.IsCancellationRequested);
        Assert.Equal(0, _time.SetTimers);
    }

    [Fact]
    public async Task Deadlines_OfRealTime_FireForEachRequestThatRunsTooLong()
    {
        var pool = new DeadlinePool(TimeSpan.FromMilliseconds(30), TimeProvider.System);
        for (int request = 0; request < 20; request++)
        {
            using Deadline deadline = pool.Start(default);
            if (request % 2 == 0)
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(20), deadline.Token));
            }
        }
    }
}
