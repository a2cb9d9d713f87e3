using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Sessions;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Sessions;

public sealed class RetryPolicyTests
{
    [Fact]
    public async Task Transient_Pauses_DoubleAndVaryUpToFiveSeconds()
    {
        var time = new HurriedTime();
        await FailAsync(new BoltOptions { Time = time }, CypherErrorKind.Transient);

        Assert.All(time.Waits, (wait, i) =>
        {
            var nominal = Math.Min(5000, 50 * Math.Pow(2, i));
            Assert.InRange(wait.TotalMilliseconds, nominal * 0.79, nominal * 1.21);
        });
        Assert.InRange(time.Waits.Sum(wait => wait.TotalSeconds), 20, 31);
        Assert.NotEqual(time.Waits[0] * 2, time.Waits[1]);
    }

    [Fact]
    public async Task Unavailable_IsTriedForAShortTimeOnly()
    {
        var time = new HurriedTime();
        await FailAsync(new BoltOptions { Time = time }, CypherErrorKind.Unavailable);
        Assert.InRange(time.Waits.Sum(wait => wait.TotalSeconds), 1, 2);
    }

    [Theory]
    [InlineData(CypherErrorKind.Client)]
    [InlineData(CypherErrorKind.Database)]
    [InlineData(CypherErrorKind.Security)]
    [InlineData(CypherErrorKind.Protocol)]
    [InlineData(CypherErrorKind.PoolExhausted)]
    [InlineData(CypherErrorKind.CommitUnknown)]
    public async Task Lasting_Fault_IsThrownAtOnce(CypherErrorKind kind)
    {
        var time = new HurriedTime();
        Assert.Equal(1, await FailAsync(new BoltOptions { Time = time }, kind));
        Assert.Empty(time.Waits);
    }

    [Fact]
    public async Task Transient_ThatPasses_YieldsTheValue()
    {
        var attempts = 0;
        var policy = new RetryPolicy(new BoltOptions { Time = new HurriedTime() });
        var value = await policy.ExecuteAsync(
            _ => ++attempts < 4 ? throw Fault(CypherErrorKind.Transient) : Task.FromResult(attempts), false, CancellationToken.None);
        Assert.Equal(4, value);
    }

    [Fact]
    public async Task Cancel_DuringAPause_EndsIt()
    {
        using var cancel = new CancellationTokenSource(50);
        var policy = new RetryPolicy(new BoltOptions { FirstRetryDelay = TimeSpan.FromSeconds(20) });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => policy.ExecuteAsync<int>(_ => throw Fault(CypherErrorKind.Transient), false, cancel.Token));
    }

    private static async Task<int> FailAsync(BoltOptions options, CypherErrorKind kind)
    {
        var attempts = 0;
        var policy = new RetryPolicy(options);
        await Assert.ThrowsAsync<CypherException>(() => policy.ExecuteAsync<int>(
            _ =>
            {
                attempts++;
                throw Fault(kind);
            },
            false,
            CancellationToken.None));
        return attempts;
    }

    private static CypherException Fault(CypherErrorKind kind) => new(kind, "Test.Fault", "It was made to fail.");
}
