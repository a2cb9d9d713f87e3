using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Tests.Running;

/// <summary>Batches given to a store that keeps their order before it has answered for the ones before.</summary>
public sealed class UnansweredWritesTests
{
    private const int BatchSize = 10;

    [Fact]
    public async Task Import_ToAStoreThatKeepsOrder_GivesTheNextBatchesBeforeTheFirstIsAnswered()
    {
        using var folder = new TemporaryFolder();
        var store = new SlowAnswers();
        var importing = ImportAsync(folder, store, 8, []);
        for (var waited = 0; store.Given < 3 && waited < 1_000; waited++) await Task.Delay(10);
        Assert.Equal(3, store.Given);
        for (var i = 0; i < 9; i++) store.Answer(i, null);
        await importing;
        Assert.Equal(8, store.Given);
    }

    [Fact]
    public async Task Import_WhenABatchFails_FailsAsItDidOnceNothingIsUnderWay()
    {
        using var folder = new TemporaryFolder();
        var store = new SlowAnswers();
        var checkpoints = new List<long>();
        var importing = ImportAsync(folder, store, 8, checkpoints);
        store.Answer(2, new StoreException(StoreFault.Unavailable, "The third failed."));
        store.Answer(1, new StoreException(StoreFault.Unavailable, "The second failed."));
        await Task.Delay(50);
        Assert.False(importing.IsCompleted);
        for (var i = 0; i < 9; i++) store.Answer(i, null);
        var fault = await Assert.ThrowsAsync<StoreException>(() => importing);
        Assert.Equal("The second failed.", fault.Message);
        Assert.Equal([BatchSize], checkpoints);
        Assert.Equal(0, store.UnderWay);
    }

    private static Task<ImportReport> ImportAsync(TemporaryFolder folder, SlowAnswers store, int batches, List<long> checkpoints)
    {
        var options = new ImportOptions
        {
            Paths = [folder.Write("papers.jsonl", RunningFixture.Papers("a", batches * BatchSize))],
            BatchSize = BatchSize,
            OnCheckpoint = (checkpoint, _) =>
            {
                checkpoints.Add(checkpoint.Position.Records);
                return ValueTask.CompletedTask;
            },
        };
        return new Importer().RunAsync(store, options, null, CancellationToken.None);
    }

    /// <summary>Answers for the batch of a number when it is told to.</summary>
    private sealed class SlowAnswers : IGraphStore
    {
        private readonly TaskCompletionSource<WriteResult>[] _answers = [.. Enumerable.Range(0, 16)
            .Select(_ => new TaskCompletionSource<WriteResult>(TaskCreationOptions.RunContinuationsAsynchronously))];

        private int _given;

        public bool AppliesInOrder => true;

        public int Given => Volatile.Read(ref _given);

        public int UnderWay => _answers.Take(Given).Count(answer => !answer.Task.IsCompleted);

        public void Answer(int number, Exception? fault)
        {
            if (fault is null) _answers[number].TrySetResult(default);
            else _answers[number].TrySetException(fault);
        }

        public ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default) =>
            new(_answers[Interlocked.Increment(ref _given) - 1].Task);

        public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default) =>
            throw new NotSupportedException("Nothing here looks into the graph.");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
