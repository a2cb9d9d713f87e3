using KnowledgeGraph.Neo4j.Bolt.Connections;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Connections;

public sealed class FairGateTests
{
    [Fact]
    public async Task Waiting_Callers_AreServedInOrder()
    {
        var gate = new FairGate(1);
        await EnterAsync(gate);
        var order = new List<int>();
        var waiting = new List<Task>();
        for (var i = 0; i < 20; i++) waiting.Add(WaitAsync(i));
        gate.Exit();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 20), order);

        async Task WaitAsync(int number)
        {
            await EnterAsync(gate);
            order.Add(number);
            gate.Exit();
        }
    }

    [Fact]
    public async Task TimedOut_Caller_LeavesTheLine()
    {
        var gate = new FairGate(1);
        await EnterAsync(gate);
        await Assert.ThrowsAsync<TimeoutException>(
            async () => await gate.EnterAsync(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None));
        Assert.Equal(0, gate.Waiting);
        gate.Exit();
        await EnterAsync(gate);
    }

    [Fact]
    public async Task Cancelled_Callers_LoseNoPermit()
    {
        var gate = new FairGate(3);
        var random = new Random(5);
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var cancel = new CancellationTokenSource(random.Next(1, 30));
            try
            {
                await gate.EnterAsync(TimeSpan.FromSeconds(30), TimeProvider.System, cancel.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            Assert.InRange(Interlocked.Increment(ref inside), 1, 3);
            await Task.Delay(1);
            Interlocked.Decrement(ref inside);
            gate.Exit();
        }));

        for (var i = 0; i < 3; i++) await EnterAsync(gate);
        Assert.Equal(0, gate.Waiting);
    }

    private static async Task EnterAsync(FairGate gate) =>
        await gate.EnterAsync(TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None);
}
