using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Api.Analysis.Caching;
using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Tests.Analysis.Caching;

public sealed class AnalysisCacheTests
{
    private static readonly RunReport Complete = default;

    [Fact]
    public async Task Get_ResultsBeyondTheBound_DropsWhatWasNotAskedForLongest()
    {
        var cache = new AnalysisCache(5_000);
        await GetAsync(cache, 1, "a", bytes: 1_500);
        await GetAsync(cache, 1, "b", bytes: 1_500);
        await GetAsync(cache, 1, "a", bytes: 1_500);
        await GetAsync(cache, 1, "c", bytes: 1_500);
        Assert.Equal(3, cache.Misses);

        await GetAsync(cache, 1, "a", bytes: 1_500);
        Assert.Equal(3, cache.Misses);
        await GetAsync(cache, 1, "b", bytes: 1_500);
        Assert.Equal(4, cache.Misses);
    }

    [Fact]
    public async Task Get_ResultLargerThanTheBound_IsGivenAndNotKept()
    {
        var cache = new AnalysisCache(1_000);
        await GetAsync(cache, 1, "a", bytes: 2_000);
        await GetAsync(cache, 1, "a", bytes: 2_000);

        Assert.Equal(2, cache.Misses);
    }

    [Fact]
    public async Task Get_ResultOfANewerVersion_DropsOlderOnesAndKeepsNoLateOne()
    {
        var cache = new AnalysisCache(1 << 20);
        await GetAsync(cache, 1, "a");
        await GetAsync(cache, 2, "a");
        await GetAsync(cache, 1, "a");
        await GetAsync(cache, 1, "a");

        Assert.Equal((4, 0), (cache.Misses, cache.Hits));
    }

    [Fact]
    public async Task ForgetBefore_ANewerVersion_DropsOlderResults()
    {
        var cache = new AnalysisCache(1 << 20);
        await GetAsync(cache, 1, "a");
        cache.ForgetBefore(1);
        await GetAsync(cache, 1, "a");
        Assert.Equal(1, cache.Misses);

        cache.ForgetBefore(2);
        await GetAsync(cache, 1, "a");
        Assert.Equal(2, cache.Misses);
    }

    [Fact]
    public async Task Get_IncompleteResult_IsNotKept()
    {
        var cache = new AnalysisCache(1 << 20);
        await GetAsync(cache, 1, "a", report: new RunReport(StopReason.NodeLimit, 1, default));
        await GetAsync(cache, 1, "a");

        Assert.Equal(2, cache.Misses);
    }

    [Fact]
    public async Task Get_RunThatFails_FailsAndIsTriedAgain()
    {
        var cache = new AnalysisCache(1 << 20);
        await Assert.ThrowsAsync<InvalidDataException>(() => cache.GetAsync(new(1, "a"), _ => throw new InvalidDataException("broken"),
            default));

        Assert.Equal("value", (await GetAsync(cache, 1, "a")).Value);
    }

    [Fact]
    public async Task Get_OneOfTwoLeaves_RunGoesOnForTheOther()
    {
        var cache = new AnalysisCache(1 << 20);
        using var leaving = new CancellationTokenSource();
        var going = new TaskCompletionSource();
        CancellationToken ofRun = default;
        var first = cache.GetAsync(new(1, "a"), async token =>
        {
            ofRun = token;
            await going.Task.WaitAsync(token);
            return new("value", Complete, 1);
        }, leaving.Token);
        var second = cache.GetAsync(new(1, "a"), _ => throw new InvalidOperationException("It runs already."), default);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(ofRun.IsCancellationRequested);
        going.SetResult();

        Assert.Equal("value", (await second).Value);
    }

    [Fact]
    public async Task Get_AllLeave_RunIsCancelledAndTheNextBeginsAnew()
    {
        var cache = new AnalysisCache(1 << 20);
        using var leaving = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource();
        var first = cache.GetAsync(new(1, "a"), async token =>
        {
            using var registration = token.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, token);
            return new("never", Complete, 1);
        }, leaving.Token);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal("value", (await GetAsync(cache, 1, "a")).Value);
    }

    private static Task<AnalysisOutcome> GetAsync(
        AnalysisCache cache, long version, string question, long bytes = 10, RunReport report = default) =>
        cache.GetAsync(new(version, question), _ => Task.FromResult(new AnalysisOutcome("value", report, bytes)), default);
}
