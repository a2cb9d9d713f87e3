using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded;
using KnowledgeGraph.Storage.Tests.Embedded;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>Cursors of an owner's list keep their place by node while the list is written anew.</summary>
public sealed class ListedCursorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<bool> Stores { get; } = [true, false];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("w x y z v", "local:z, local:v")]
    [InlineData("y x z", "local:x, local:z")]
    [InlineData("x z v", "local:z, local:v")]
    [InlineData("x y", "")]
    public async Task Cursor_AfterTheListWasWritten_ContinuesBehindItsNode(string authors, string expected)
    {
        foreach (var isEmbedded in new[] { true, false })
        {
            await using var store = await OpenAsync(isEmbedded, "x y z");
            var cursor = await CursorAsync(store, at: 1);
            await WriteAsync(store, authors);

            Assert.Equal(expected, await ReadAsync(store, new Window(null, cursor, null, default)));
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Cursor_OfAnAuthorNamedTwice_TellsThePlacesApart(bool isEmbedded)
    {
        await using var store = await OpenAsync(isEmbedded, "x y x z");
        var second = await CursorAsync(store, at: 2);
        await WriteAsync(store, "v v x y x z");

        Assert.Equal("local:z", await ReadAsync(store, new Window(null, second, null, default)));
        Assert.Equal("local:v, local:v, local:x, local:y", await ReadAsync(store, new Window(null, default, null, second)));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Cursor_OfALongKey_ContinuesBehindItsNode(bool isEmbedded)
    {
        await using var store = await OpenAsync(isEmbedded, "x y");
        string[] keys = [.. Enumerable.Range(0, 4).Select(number => $"local:{new string('k', 100 + (60 * number))}{number}")];
        GraphBatch batch = new("source");
        foreach (var key in keys) batch.Add(new NodeStatement(NodeKind.Venue, IdParser.Parse(key)));
        await store.WriteAsync(batch);
        using var snapshot = await store.OpenSnapshotAsync();
        ListQuery query = new(NodeKind.Venue, null, [], Window.Take(10), WithCursors: true);
        var all = await snapshot.ListAsync(query);

        Assert.Equal(keys.Length, all.Nodes.Length);
        for (var at = 0; at < all.Nodes.Length; at++)
        {
            var rest = await snapshot.ListAsync(query with { Window = new Window(10, all.Cursors?[at].ToArray() ?? [], null, default) });
            Assert.Equal(all.Nodes[(at + 1)..], rest.Nodes);
        }
    }

    private async Task<IGraphStore> OpenAsync(bool isEmbedded, string authors)
    {
        IGraphStore store = isEmbedded ? EmbeddedGraphStore.Open(Path.Combine(_folder.Path, authors.Replace(' ', '-'))) : new ReferenceGraphStore();
        GraphBatch batch = new("source");
        foreach (var letter in "vwxyz") batch.Add(new NodeStatement(NodeKind.Author, IdParser.Parse($"local:{letter}")));
        await store.WriteAsync(batch);
        await WriteAsync(store, authors);
        return store;
    }

    private static async Task WriteAsync(IGraphStore store, string authors)
    {
        GraphBatch batch = new("source");
        var paper = batch.Add(new NodeStatement(NodeKind.Paper, IdParser.Parse("local:p")));
        foreach (var letter in authors.Split(' ')) paper.Relate(Relation.Authored, IdParser.Parse($"local:{letter}"));
        await store.WriteAsync(batch);
    }

    private static async Task<byte[]> CursorAsync(IGraphStore store, int at)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var query = ExpandQuery.Plain(Relation.Authored, Direction.Forward) with { WithCursors = true };
        var paper = await new SnapshotReader(snapshot).RequireAsync(NodeKind.Paper, "local:p");
        return (await snapshot.ExpandAsync(new[] { paper }, query)).Cursors?[at].ToArray() ?? [];
    }

    private static async Task<string> ReadAsync(IGraphStore store, Window window)
    {
        using var snapshot = await store.OpenSnapshotAsync();
        var query = ExpandQuery.Plain(Relation.Authored, Direction.Forward) with { Window = window };
        return await new SnapshotReader(snapshot).ExpandAsync(NodeKind.Paper, "local:p", query);
    }
}
