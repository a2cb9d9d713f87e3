using System.Globalization;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>
/// Random batches against the reference: after each the store must tell the same of the graph in every read, also when it has been
/// closed and opened. KG_MODEL_BATCHES sets how many batches each seed gets; a failure names seed and batch.
/// </summary>
public abstract class GraphStoreModelTests
{
    private const int ReadsPerBatch = 12;

    /// <summary>Batches a seed unless KG_MODEL_BATCHES says otherwise.</summary>
    protected virtual int DefaultBatches => 30;

    private int Batches =>
        int.TryParse(Environment.GetEnvironmentVariable("KG_MODEL_BATCHES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : DefaultBatches;

    protected abstract ValueTask<IGraphStore> OpenEmptyAsync();

    /// <summary>Closes the store and opens what it left behind. A store that keeps nothing gives itself back.</summary>
    protected abstract ValueTask<IGraphStore> ReopenAsync(IGraphStore store);

    [ContractTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RandomBatches_AfterEach_ReadsAreThoseOfTheReference(int seed)
    {
        var store = await OpenEmptyAsync();
        try
        {
            await using var reference = new ReferenceGraphStore();
            var batches = new RandomGraphBatches(seed);
            var versions = (Store: 0L, Reference: 0L);
            for (var i = 0; i < Batches; i++)
            {
                var batch = batches.Next();
                var expected = await reference.WriteAsync(batch);
                var result = await store.WriteAsync(batch);
                var where = $"seed {seed}, batch {i} of {batch.Source}";
                Assert.True((expected.Version > versions.Reference) == (result.Version > versions.Store), $"{where}: version {versions.Store} became {result.Version}.");
                Assert.True(
                    (expected.NodesCreated, expected.NodesDeleted) == (result.NodesCreated, result.NodesDeleted),
                    $"{where}: expected {expected}, got {result}.");
                versions = (result.Version, expected.Version);
                if (i % 7 == 6) store = await ReopenAsync(store);
                await AssertEqualAsync(reference, store, (seed * 1000) + i, where);
            }
        }
        finally
        {
            await store.DisposeAsync();
        }
    }

    private static async Task AssertEqualAsync(IGraphStore expected, IGraphStore actual, int seed, string where)
    {
        using var reference = await expected.OpenSnapshotAsync();
        using var snapshot = await actual.OpenSnapshotAsync();
        AssertSameLines(await GraphPortrait.DrawAsync(reference), await GraphPortrait.DrawAsync(snapshot), where);
        AssertSameLines(
            await new RandomReads(reference, seed).AnswerAsync(ReadsPerBatch), await new RandomReads(snapshot, seed).AnswerAsync(ReadsPerBatch), where);
    }

    private static void AssertSameLines(string expected, string actual, string where)
    {
        if (expected == actual) return;
        var wanted = expected.Split('\n');
        var got = actual.Split('\n');
        var line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line]) line++;
        Assert.Fail($"{where}, line {line}:\nexpected {wanted.ElementAtOrDefault(line)}\ngot      {got.ElementAtOrDefault(line)}");
    }
}
