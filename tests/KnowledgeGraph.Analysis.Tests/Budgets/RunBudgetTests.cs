using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Tests.Budgets;

public sealed class RunBudgetTests
{
    [Fact]
    public void Spend_UpToTheNodeLimit_GoesOnAndThenStops()
    {
        var budget = new RunBudget(maxNodes: 10);

        Assert.True(budget.Spend(10));
        Assert.False(budget.Spend(1));
        Assert.False(budget.Spend(0));
        Assert.Equal(StopReason.NodeLimit, budget.Stop);
        Assert.False(budget.Report.IsComplete);
        Assert.Equal(11, budget.Report.NodesTouched);
    }

    [Fact]
    public void Spend_WhenTheTimeIsOver_StopsAtTheNextLookAtTheClock()
    {
        var clock = new ManualClock();
        var budget = new RunBudget(maxTime: TimeSpan.FromSeconds(1), time: clock);

        Assert.True(budget.Spend(5000));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(budget.Spend(1));
        Assert.False(budget.Spend(5000));
        Assert.Equal(StopReason.TimeLimit, budget.Stop);
        Assert.Equal(TimeSpan.FromSeconds(2), budget.Report.Elapsed);
    }

    [Fact]
    public void Check_AfterCancellation_Stops()
    {
        using var source = new CancellationTokenSource();
        var budget = new RunBudget(cancellation: source.Token);

        Assert.True(budget.Check());
        source.Cancel();
        Assert.False(budget.Check());
        Assert.Equal(StopReason.Cancelled, budget.Stop);
    }

    [Fact]
    public void Report_WithinAllLimits_IsComplete()
    {
        var budget = RunBudget.Unlimited();
        budget.Spend(1_000_000);

        Assert.True(budget.Report.IsComplete);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
