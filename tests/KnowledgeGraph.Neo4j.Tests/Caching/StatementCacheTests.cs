using KnowledgeGraph.Neo4j.Caching;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Caching;

public sealed class StatementCacheTests
{
    private int _reads;

    [Fact]
    public async Task Get_AskedAgain_ReadsOnce()
    {
        var cache = new StatementCache(1 << 20);

        Assert.Equal("row", await TextAsync(cache, "a", 1));
        Assert.Equal("row", await TextAsync(cache, "a", 1));

        Assert.Equal(1, _reads);
        Assert.Equal((1, 1), (cache.Hits, cache.Misses));
    }

    [Fact]
    public async Task Get_OtherStateOrParameter_ReadsAgain()
    {
        var cache = new StatementCache(1 << 20);
        await TextAsync(cache, "a", 1);
        await TextAsync(cache, "a", 2);
        await TextAsync(cache, "b", 1);
        await TextAsync(cache, "a", 1, mark: "other");

        Assert.Equal(4, _reads);
    }

    [Fact]
    public async Task Get_StateChangedMeanwhile_IsAnsweredButNotKept()
    {
        var cache = new StatementCache(1 << 20);
        await TextAsync(cache, "a", 1, isOfState: false);
        await TextAsync(cache, "a", 1);

        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Get_ManyAtOnce_ReadOnceForAll()
    {
        var cache = new StatementCache(1 << 20);
        var gate = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => cache.GetAsync(
            Key("a", 1),
            async _ =>
            {
                Interlocked.Increment(ref _reads);
                await gate.Task;
                return new(await RowsAsync(), true);
            },
            CancellationToken.None)).ToList();
        gate.SetResult();

        Assert.Single((await Task.WhenAll(asked)).Distinct());
        Assert.Equal(1, _reads);
    }

    [Fact]
    public async Task Get_ReadFails_FailsForThoseWhoWaitAndIsTriedAgain()
    {
        var cache = new StatementCache(1 << 20);
        await Assert.ThrowsAsync<IOException>(() => cache.GetAsync(
            Key("a", 1), _ => Task.FromException<StateRows>(new IOException("away")), CancellationToken.None));

        Assert.Equal("row", await TextAsync(cache, "a", 1));
    }

    [Fact]
    public async Task Get_ReaderLeaves_OthersStillGetTheRecords()
    {
        var cache = new StatementCache(1 << 20);
        var gate = new TaskCompletionSource<StateRows>();
        using var leaving = new CancellationTokenSource();
        var first = cache.GetAsync(Key("a", 1), _ => gate.Task, leaving.Token);
        var second = cache.GetAsync(Key("a", 1), _ => gate.Task, CancellationToken.None);
        await leaving.CancelAsync();
        gate.SetResult(new(await RowsAsync(), true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Get_EveryReaderLeaves_GivesUpAndIsReadAnewForTheNext()
    {
        var cache = new StatementCache(1 << 20);
        var abandoned = new TaskCompletionSource();
        using var leaving = new CancellationTokenSource();
        var asked = cache.GetAsync(
            Key("a", 1),
            async stop =>
            {
                stop.Register(() => abandoned.SetResult());
                await Task.Delay(Timeout.Infinite, stop);
                return default;
            },
            leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await abandoned.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("row", await TextAsync(cache, "a", 1));
    }

    [Fact]
    public async Task Get_SharedBetweenProcesses_ReadsOnceForBoth()
    {
        var shared = new MemoryDistributedCache();
        var (one, other) = (new StatementCache(1 << 20, Shared(shared)), new StatementCache(1 << 20, Shared(shared)));
        await TextAsync(one, "a", 1);

        Assert.Equal("row", await TextAsync(other, "a", 1));
        Assert.Equal((1, 1L), (_reads, other.SharedHits));
        Assert.Equal("row", await TextAsync(other, "a", 1));
        Assert.Equal(1, other.Hits);
    }

    [Fact]
    public async Task Get_SharedCacheFailsOrHoldsRubbish_IsReadFromTheDatabase()
    {
        var shared = new MemoryDistributedCache();
        var faults = new List<Exception>();
        await TextAsync(new(1 << 20, Shared(shared)), "a", 1);
        shared.Damage();
        await TextAsync(new(1 << 20, new(shared, faults.Add)), "a", 1);
        shared.IsAway = true;
        await TextAsync(new(1 << 20, new(shared, faults.Add)), "a", 1);

        Assert.Equal(3, _reads);
        Assert.Equal([typeof(InvalidDataException), typeof(IOException), typeof(IOException)], faults.Select(fault => fault.GetType()));
    }

    [Fact]
    public async Task Get_BeyondTheBound_DropsTheLeastRecentlyUsed()
    {
        var size = (await RowsAsync()).Bytes;
        var cache = new StatementCache(5 * size);
        foreach (var name in (string[])["a", "b", "c", "d", "e"]) await TextAsync(cache, name, 1);
        await TextAsync(cache, "a", 1);
        await TextAsync(cache, "f", 1);
        Assert.Equal(6, _reads);

        await TextAsync(cache, "a", 1);
        Assert.Equal(6, _reads);
        await TextAsync(cache, "b", 1);
        Assert.Equal(7, _reads);
    }

    [Fact]
    public void Key_ValuesThatRunTogether_Differ()
    {
        Assert.NotEqual(Key("ab", 1), Key("a", 1));
        Assert.NotEqual(OfList("a", "bc"), OfList("ab", "c"));
        Assert.NotEqual(OfList("a"), OfList("a", ""));
        Assert.Equal(OfList("a", "b"), OfList("a", "b"));
    }

    [Fact]
    public void Key_LongValues_DifferByTheirLastCharacter()
    {
        var text = new string('x', 100_000);
        Assert.NotEqual(OfList(text, text + "a"), OfList(text, text + "b"));
        Assert.Equal(OfList(text, text + "a"), OfList(text, text + "a"));
    }

    /// <summary>Entries that other processes share are named by it: another one would make all of them useless.</summary>
    [Fact]
    public void Key_OfAStatement_IsTheSameInEveryVersionOfTheProgram() => Assert.StartsWith(
        "fd0bfc6648a1a95748bfc623a872aae4", Key("name", 7).ToString(), StringComparison.Ordinal);

    private static StatementKey OfList(params string[] items) =>
        StatementKey.Of(new("RETURN $x", new CypherParameters().Add("x", CypherList.Of(items))), new(1, "mark", null));

    private static StatementKey Key(string name, long version, string mark = "mark") =>
        StatementKey.Of(
            new("MATCH (n) WHERE n.name = $name RETURN n", new CypherParameters().Add("name", name)), new(version, mark, "stamp"));

    private static SharedRows Shared(MemoryDistributedCache cache) => new(cache, _ => { });

    private static Task<CachedRows> RowsAsync() => CachedRows.ReadAsync(new OneRow(), CancellationToken.None);

    private async Task<string> TextAsync(StatementCache cache, string name, long version, bool isOfState = true, string mark = "mark")
    {
        var rows = await cache.GetAsync(
            Key(name, version, mark),
            async _ =>
            {
                _reads++;
                return new(await RowsAsync(), isOfState);
            },
            CancellationToken.None);
        await using var result = rows.Open();
        Assert.True(await result.ReadAsync());
        var text = result.Current[0].AsString();
        Assert.False(await result.ReadAsync());
        return text;
    }

    private sealed class OneRow : ICypherResult
    {
        private int _reads;

        public IReadOnlyList<string> Columns => ["x"];

        public ReadOnlySpan<CypherValue> Current => new CypherValue[] { "row" };

        public ValueTask<bool> ReadAsync(CancellationToken cancellation = default) => new(_reads++ == 0);

        public ValueTask<CypherSummary> ConsumeAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
