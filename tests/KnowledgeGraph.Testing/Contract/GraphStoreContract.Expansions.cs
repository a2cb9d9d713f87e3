using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Following a relation from many nodes: order, filter, window per node, cursors, edge properties.</summary>
public abstract partial class GraphStoreContract
{
    private static readonly NodeFilter Recent = new NodeFilter.Compare(NodeProperty.Year, Comparison.GreaterOrEqual, [PropertyValue.Integer(2000)]);

    [ContractTheory]
    [InlineData("", "local:c, local:a, local:e, local:b, local:d")]
    [InlineData("listed", "local:c, local:a, local:e, local:b, local:d")]
    [InlineData("key", "local:a, local:b, local:c, local:d, local:e")]
    [InlineData("-year", "local:a, local:b, local:c, local:d, local:e")]
    [InlineData("year", "local:d, local:b, local:c, local:a, local:e")]
    [InlineData("-citations", "local:a, local:b, local:c, local:d, local:e")]
    public async Task Expand_ForwardByOrder_DefaultsToTheOwnersList(string order, string expected)
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await ReadAsync(async read =>
        {
            var query = References() with { Order = order.Length == 0 ? [] : Orders(order) };
            Assert.Equal(expected, await read.ExpandAsync(NodeKind.Paper, "local:survey", query));
            for (var size = 1; size <= 6; size++)
            {
                Assert.Equal(expected, await PagesAsync(read, NodeKind.Paper, "local:survey", query, size, isForward: true));
                Assert.Equal(expected, await PagesAsync(read, NodeKind.Paper, "local:survey", query, size, isForward: false));
            }
        });
    }

    [ContractFact]
    public async Task Expand_Backward_DefaultsToKeyOrder()
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await ReadAsync(async read =>
        {
            Assert.Equal("local:b, local:c, local:d, local:survey", await read.BackwardAsync(NodeKind.Paper, "local:a", Relation.Cites));
            var query = ExpandQuery.Plain(Relation.Cites, Direction.Backward) with { Order = Orders("-year") };
            Assert.Equal("local:b, local:c, local:d, local:survey", await read.ExpandAsync(NodeKind.Paper, "local:a", query));
        });
    }

    [ContractFact]
    public async Task Expand_ManyStarts_WindowsEachAndKeepsTheirOrder()
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await ReadAsync(async read =>
        {
            NodeId[] starts =
            [
                await read.RequireAsync(NodeKind.Paper, "local:survey"), await read.RequireAsync(NodeKind.Paper, "local:f"),
                await read.RequireAsync(NodeKind.Paper, "local:c"), await read.RequireAsync(NodeKind.Paper, "local:survey"),
            ];
            var expansion = await read.Snapshot.ExpandAsync(starts, References() with { Window = Window.Take(2), WithTotals = true });
            Assert.Equal([0, 2, 2, 4, 6], expansion.Offsets);
            Assert.Equal("local:c, local:a, local:a, local:b, local:c, local:a", await read.KeysAsync(expansion.Nodes));
            Assert.Equal("5 0 3 5", string.Join(' ', expansion.Totals ?? []));
            Assert.Equal([true, false, true, true], expansion.HasNext);
            Assert.Equal([false, false, false, false], expansion.HasPrevious);
            Assert.Null(expansion.Cursors);
        });
    }

    [ContractFact]
    public async Task Expand_WithFilter_CountsAndCutsWhatItLeaves()
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await ReadAsync(async read =>
        {
            var start = await read.RequireAsync(NodeKind.Paper, "local:survey");
            var query = References() with { Filter = Recent, WithTotals = true, Window = new(null, default, 2, default) };
            var expansion = await read.Snapshot.ExpandAsync(new[] { start }, query);
            Assert.Equal("local:a, local:b", await read.KeysAsync(expansion.Nodes));
            Assert.Equal(3, Assert.Single(expansion.Totals ?? []));
            Assert.Equal((true, false), (expansion.HasPrevious[0], expansion.HasNext[0]));
        });
    }

    [ContractFact]
    public async Task Expand_EdgeProperties_FollowTheirEdgesThroughOrderAndWindow()
    {
        var paper = Paper("local:p");
        foreach (var (topic, score) in new[] { ("local:t", 0.5), ("local:u", 0.25), ("local:v", 1.0) })
            paper.Relate(Relation.About, Id(topic)).Set(RelationProperty.Score, PropertyValue.Number(score));
        await WriteAsync(paper, Topic("local:t").Set(NodeProperty.Name, "b"), Topic("local:u").Set(NodeProperty.Name, "c"), Topic("local:v").Set(NodeProperty.Name, "a"));

        await ReadAsync(async read =>
        {
            var query = ExpandQuery.Plain(Relation.About, Direction.Forward) with
            {
                Order = Orders("name"),
                Window = Window.Take(2),
                EdgeProperties = [RelationProperty.Score],
            };
            var forward = await read.Snapshot.ExpandAsync(new[] { await read.RequireAsync(NodeKind.Paper, "local:p") }, query);
            Assert.Equal("local:v, local:t", await read.KeysAsync(forward.Nodes));
            Assert.Equal([1.0, 0.5], Assert.IsType<NumberColumn>(forward.Edges[0]).Values[..2]);

            var back = query with { Direction = Direction.Backward, Order = [] };
            var backward = await read.Snapshot.ExpandAsync(new[] { await read.RequireAsync(NodeKind.Topic, "local:u") }, back);
            Assert.Equal("local:p", await read.KeysAsync(backward.Nodes));
            Assert.Equal(0.25, Assert.IsType<NumberColumn>(backward.Edges[0]).Values[0]);
        });
    }

    [ContractTheory]
    [InlineData(Direction.Forward, NodeKind.Paper, "local:p", "local:x, local:y, local:x, local:z")]
    [InlineData(Direction.Backward, NodeKind.Author, "local:x", "local:p, local:p, local:q")]
    public async Task Expand_AuthorListedTwice_PagesWithoutLossOrRepetition(Direction direction, NodeKind kind, string start, string expected)
    {
        await WriteAsync(
            Author("local:x"), Author("local:y"), Author("local:z"),
            With(Paper("local:p"), Relation.Authored, "local:x", "local:y", "local:x", "local:z"), With(Paper("local:q"), Relation.Authored, "local:x"));

        await ReadAsync(async read =>
        {
            var query = ExpandQuery.Plain(Relation.Authored, direction);
            for (var size = 1; size <= 4; size++)
            {
                Assert.Equal(expected, await PagesAsync(read, kind, start, query, size, isForward: true));
                Assert.Equal(expected, await PagesAsync(read, kind, start, query, size, isForward: false));
            }
        });
    }

    [ContractFact]
    public async Task Expand_CursorAfterWrites_CutsAtTheSamePoint()
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);
        var query = ExpandQuery.Plain(Relation.Cites, Direction.Backward);
        var cursor = await ReadAsync(async read =>
        {
            var start = await read.RequireAsync(NodeKind.Paper, "local:a");
            var page = await read.Snapshot.ExpandAsync(new[] { start }, query with { Window = Window.Take(2), WithCursors = true });
            return page.Cursors?[1].ToArray() ?? [];
        });
        await DeleteAsync(NodeKind.Paper, "local:c");
        await WriteAsync(With(Paper("local:aa"), Relation.Cites, "local:a"), With(Paper("local:cc"), Relation.Cites, "local:a"));

        var rest = await ReadAsync(read => read.ExpandAsync(NodeKind.Paper, "local:a", query with { Window = new(null, cursor, null, default) }));
        Assert.Equal("local:cc, local:d, local:survey", rest);
    }

    [ContractFact]
    public async Task Expand_CursorThatNoStoreMade_IsRefused()
    {
        await WriteAsync([.. OrderedPapers(), Survey()]);

        await AssertInvalidAsync(() => ReadAsync(read => read.ExpandAsync(
            NodeKind.Paper, "local:survey", References() with { Window = new(1, "nonsense"u8.ToArray(), null, default) })));
    }

    private static ExpandQuery References() => ExpandQuery.Plain(Relation.Cites, Direction.Forward);

    private static NodeStatement Survey() =>
        With(Paper("local:survey"), Relation.Cites, "local:c", "local:a", "local:unknown", "local:e", "local:b", "local:d");

    private static async Task<string> PagesAsync(
        SnapshotReader read, NodeKind kind, string start, ExpandQuery query, int size, bool isForward)
    {
        NodeId[] starts = [await read.RequireAsync(kind, start)];
        var nodes = new List<NodeId>();
        byte[] cursor = [];
        for (var hasMore = true; hasMore;)
        {
            Window window = isForward ? new(size, cursor, null, default) : new(null, default, size, cursor);
            var page = await read.Snapshot.ExpandAsync(starts, query with { Window = window, WithCursors = true });
            Assert.NotNull(page.Cursors);
            if (isForward) nodes.AddRange(page.Nodes);
            else nodes.InsertRange(0, page.Nodes);
            hasMore = isForward ? page.HasNext[0] : page.HasPrevious[0];
            Assert.True(page.Nodes.Length == size || !hasMore, "Only the last page is short.");
            if (page.Nodes.Length > 0) cursor = page.Cursors[isForward ? page.Nodes.Length - 1 : 0].ToArray();
        }

        return await read.KeysAsync([.. nodes]);
    }
}
