using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>Which questions share a statement, and what each of them gets. The server is scripted: it answers an id with its place.</summary>
public sealed class FindBatchesTests
{
    private static readonly NodeSelection Title = new([NodeProperty.Name], false, []);
    private readonly List<(int Ids, CancellationToken Abandoned, TaskCompletionSource<CypherValue[]?[]> Answer)> _asked = [];
    private readonly FindBatches _batches;

    public FindBatchesTests() => _batches = new(AskAsync);

    [Fact]
    public async Task Questions_WhileStatementsAreUnderWay_ShareTheNext()
    {
        var first = await BeginAsync(1);
        var second = await BeginAsync(2);
        var waiting = Enumerable.Range(0, 3).Select(_ => _batches.FindAsync(Reader(2), CancellationToken.None)).ToList();
        Assert.Equal([1, 1], _asked.Select(asked => asked.Ids));
        Answer(0);
        await UntilAskedAsync(3);

        Assert.Equal(6, _asked[2].Ids);
        Answer(2);
        var rows = await Task.WhenAll(waiting);
        Assert.Equal(["0 1", "2 3", "4 5"], rows.Select(Places));
        Answer(1);
        Assert.Equal("0", Places(await first));
        Assert.Equal("0", Places(await second));
    }

    [Fact]
    public async Task Questions_OfAnotherShape_DoNotWait()
    {
        _ = await BeginAsync(1);
        _ = await BeginAsync(2);
        var other = _batches.FindAsync(new(References(1).Span, NodeKind.Paper, new(), Title with { WithKeys = true }), CancellationToken.None);
        await UntilAskedAsync(3);
        Answer(2);
        Assert.Equal("0", Places(await other));
    }

    [Fact]
    public async Task Questions_VeryMany_AreAskedInParts()
    {
        _ = await BeginAsync(1);
        _ = await BeginAsync(2);
        var waiting = Enumerable.Range(0, 20).Select(_ => _batches.FindAsync(Reader(1), CancellationToken.None)).ToList();
        Answer(0);
        await UntilAskedAsync(3);
        Assert.Equal(16, _asked[2].Ids);
        Answer(2);
        await UntilAskedAsync(4);
        Assert.Equal(4, _asked[3].Ids);
        Answer(3);
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Fault_OfAStatement_IsThatOfItsQuestionsAlone()
    {
        var first = await BeginAsync(1);
        _asked[0].Answer.SetException(new IOException("away"));
        await Assert.ThrowsAsync<IOException>(() => first);
        var second = await BeginAsync(2);
        Answer(1);
        Assert.Equal("0", Places(await second));
    }

    [Fact]
    public async Task Statement_ThatOneLeft_GoesOnForTheOthers()
    {
        _ = await BeginAsync(1);
        _ = await BeginAsync(2);
        using var leaving = new CancellationTokenSource();
        var leaver = _batches.FindAsync(Reader(1), leaving.Token);
        var stayer = _batches.FindAsync(Reader(1), CancellationToken.None);
        Answer(0);
        await UntilAskedAsync(3);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);

        Assert.False(_asked[2].Abandoned.IsCancellationRequested);
        Answer(2);
        Assert.Equal("1", Places(await stayer));
    }

    [Fact]
    public async Task Statement_ThatAllLeft_IsGivenUp()
    {
        using var leaving = new CancellationTokenSource();
        var only = _batches.FindAsync(Reader(1), leaving.Token);
        await UntilAskedAsync(1);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        Assert.True(_asked[0].Abandoned.IsCancellationRequested);
    }

    private static ReadOnlyMemory<NodeReference> References(int count) =>
        Enumerable.Range(0, count).Select(i => new NodeReference(NodeKind.Paper, new(IdScheme.Local, $"p{i}"))).ToArray();

    private static FindReader Reader(int ids) => new(References(ids).Span, NodeKind.Paper, new(), Title);

    private static string Places(ReadOnlyMemory<CypherValue[]?> rows) => string.Join(' ', rows.ToArray().Select(row => row?[0].ToString()));

    /// <summary>Asks and waits until the statement is under way.</summary>
    private async Task<Task<ReadOnlyMemory<CypherValue[]?>>> BeginAsync(int statements)
    {
        var question = _batches.FindAsync(Reader(1), CancellationToken.None);
        await UntilAskedAsync(statements);
        return question;
    }

    private Task<CypherValue[]?[]> AskAsync(CypherStatement statement, int ids, CancellationToken abandoned)
    {
        var answer = new TaskCompletionSource<CypherValue[]?[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_asked) _asked.Add((ids, abandoned, answer));
        return answer.Task;
    }

    private void Answer(int statement)
    {
        var (ids, _, answer) = _asked[statement];
        answer.SetResult([.. Enumerable.Range(0, ids).Select(i => new CypherValue[] { i })]);
    }

    private async Task UntilAskedAsync(int statements)
    {
        for (var i = 0; i < 2000; i++)
        {
            lock (_asked)
            {
                if (_asked.Count >= statements) return;
            }

            await Task.Delay(5);
        }

        Assert.Fail($"Only {_asked.Count} statements were asked, not {statements}.");
    }
}
