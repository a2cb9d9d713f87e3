using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Server.Hosting.Away;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Server.Tests.Hosting.Away;

public sealed class NodeMemoryTests : IAsyncLifetime
{
    private const int Papers = 3_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-server-").FullName;
    private EmbeddedGraphStore? _store;

    private EmbeddedGraphStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    public async Task InitializeAsync()
    {
        _store = EmbeddedGraphStore.Open(_folder);
        await _store.WriteAsync(Batch());
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Memory_OfAGraph_TellsWhatTheGraphTells()
    {
        using var snapshot = await Store.OpenSnapshotAsync();

        var memory = await NodeMemory.ReadAsync(snapshot, long.MaxValue, CancellationToken.None);

        Assert.Equal((snapshot.Version, 0L), (memory.Version, memory.Names.Left));
        foreach (var kind in (NodeKind[])[NodeKind.Paper, NodeKind.Author]) await AssertSameAsync(snapshot, kind, memory);
        Assert.Equal(2, memory.Names.AuthorsNamed("author same").Length);
        Assert.Equal(1, memory.Names.AuthorsNamed("Âuthor  7").Length);
        Assert.True(memory.Names.AuthorsNamed("Author").IsEmpty);
        Assert.Null(NodeRecall.AuthorsNamed(memory.Names, new("Author", [NodeKind.Author], 0, 10)));
    }

    [Fact]
    public async Task Memory_Full_KnowsAllIdsAndSaysWhatItLeft()
    {
        using var snapshot = await Store.OpenSnapshotAsync();

        var memory = await NodeMemory.ReadAsync(snapshot, nameBytes: 30_000, CancellationToken.None);

        Assert.InRange(memory.Names.Bytes, 20_000, 30_000);
        Assert.Equal((await snapshot.CountAsync()).Nodes.Values.Sum(), memory.Names.Count + memory.Names.Left);
        // Authors come first and fit; most papers do not.
        Assert.True(memory.Names.KnowsAllAuthors);
        Assert.True(memory.Names.Left > Papers / 2, $"{memory.Names.Left} were left.");
        Assert.False(memory.Find(new(NodeKind.Paper, Id($"p{Papers - 1}"))).IsNone);
    }

    /// <summary>One of two namesakes would seem to be the only one.</summary>
    [Fact]
    public async Task Memory_WithoutSomeAuthors_FindsNoneByName()
    {
        using var snapshot = await Store.OpenSnapshotAsync();

        var memory = await NodeMemory.ReadAsync(snapshot, nameBytes: 500, CancellationToken.None);

        Assert.False(memory.Names.KnowsAllAuthors);
        Assert.True(memory.Names.Count > 0);
        Assert.Null(NodeRecall.AuthorsNamed(memory.Names, new("Author 0", [NodeKind.Author], 0, 10)));
        Assert.Equal(0, (await NodeMemory.ReadAsync(snapshot, nameBytes: 0, CancellationToken.None)).Names.Count);
    }

    private static async Task AssertSameAsync(IGraphSnapshot snapshot, NodeKind kind, NodeMemory memory)
    {
        NodeProperty[] properties = kind == NodeKind.Paper ? [NodeProperty.Name, NodeProperty.Year] : [NodeProperty.Name];
        await foreach (var nodes in snapshot.StreamNodesAsync(kind))
        {
            var (keys, columns) = (await snapshot.ReadKeysAsync(nodes), await snapshot.ReadAsync(nodes, properties));
            var kept = NodeRecall.Properties(memory.Names, nodes.Span, properties);
            Assert.Equal(Texts(keys), Texts(NodeRecall.Keys(memory.Names, nodes.Span)));
            Assert.Equal(Texts((TextColumn)columns[0]), Texts((TextColumn?)kept?[0]));
            if (kind == NodeKind.Paper) Assert.Equal(Years(columns[1]), Years(kept?[1]));
            var ids = await snapshot.ReadIdsAsync(nodes);
            for (var i = 0; i < nodes.Length; i++)
            {
                for (var at = ids.Offsets[i]; at < ids.Offsets[i + 1]; at++)
                    Assert.Equal(nodes.Span[i], memory.Find(new(kind, IdParser.Parse(ids.Items.GetString(at) ?? ""))));
            }
        }
    }

    private static string?[] Texts(TextColumn? column) =>
        column is null ? [] : [.. Enumerable.Range(0, column.Count).Select(column.GetString)];

    private static long?[] Years(Column? column) => column is not IntegerColumn years
        ? []
        : [.. Enumerable.Range(0, years.Count).Select(row => years.IsNull(row) ? (long?)null : years.Values[row])];

    private static ExternalId Id(string value) => new(IdScheme.Local, value);

    /// <summary>Titles of very different lengths, so that chunks end anywhere; some papers have no title and some no year.</summary>
    private static GraphBatch Batch()
    {
        var random = new Random(5);
        GraphBatch batch = new("test");
        for (var i = 0; i < Papers; i++)
        {
            var paper = batch.Add(new NodeStatement(NodeKind.Paper, Id($"p{i}")));
            if (i % 7 != 0) paper.Set(NodeProperty.Name, $"Título {i} {new StringBuilder().Insert(0, "long ", random.Next(400))}");
            if (i % 5 != 0) paper.Set(NodeProperty.Year, i - 1_000);
        }

        for (var i = 0; i < 20; i++) batch.Add(new NodeStatement(NodeKind.Author, Id($"a{i}"))).Set(NodeProperty.Name, $"Author {i}");
        for (var i = 0; i < 2; i++) batch.Add(new NodeStatement(NodeKind.Author, Id($"same{i}"))).Set(NodeProperty.Name, "Author Same");
        return batch;
    }
}
