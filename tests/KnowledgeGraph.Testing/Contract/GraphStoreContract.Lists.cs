using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>Lists of a kind: order, window, cursors.</summary>
public abstract partial class GraphStoreContract
{
    public static TheoryData<string, string> ListOrders() => new()
    {
        { "key", "local:a, local:b, local:c, local:d, local:e, local:f" },
        { "-key", "local:f, local:e, local:d, local:c, local:b, local:a" },
        { "year", "local:d, local:b, local:c, local:a, local:e, local:f" },
        { "-year", "local:a, local:b, local:c, local:d, local:e, local:f" },
        { "name", "local:e, local:a, local:b, local:f, local:c, local:d" },
        { "-name", "local:c, local:f, local:a, local:b, local:e, local:d" },
        { "-citations", "local:a, local:b, local:c, local:d, local:e, local:f" },
        { "year,-key", "local:d, local:c, local:b, local:a, local:f, local:e" },
        { "date", "local:f, local:c, local:a, local:b, local:d, local:e" },
    };

    [ContractTheory]
    [MemberData(nameof(ListOrders))]
    public async Task List_ByOrder_GivesATotalOrderWithMissingLast(string order, string expected)
    {
        await WriteAsync(OrderedPapers());

        Assert.Equal(expected, await ReadAsync(read => read.ListAsync(NodeKind.Paper, null, Orders(order))));
    }

    [ContractTheory]
    [MemberData(nameof(ListOrders))]
    public async Task List_PageByPageInBothDirections_GivesTheWholeList(string order, string expected)
    {
        await WriteAsync(OrderedPapers());
        await ReadAsync(async read =>
        {
            for (var size = 1; size <= 7; size++)
            {
                Assert.Equal(expected, await PagesAsync(read, Orders(order), size, isForward: true));
                Assert.Equal(expected, await PagesAsync(read, Orders(order), size, isForward: false));
            }
        });
    }

    [ContractFact]
    public async Task List_KeysBeyondTheBasicPlane_OrderByUtf8()
    {
        await WriteAsync(Paper("local:\uFFFD"), Paper("local:😀"), Paper("local:z"), Paper("local:Z"));

        Assert.Equal("local:Z, local:z, local:\uFFFD, local:😀", await ReadAsync(read => read.ListAsync(NodeKind.Paper)));
    }

    [ContractFact]
    public async Task List_WithTotal_CountsWhatTheFilterLeaves()
    {
        await WriteAsync(OrderedPapers());
        var hasYear = new NodeFilter.Not(new NodeFilter.Compare(NodeProperty.Year, Comparison.IsMissing, []));

        await ReadAsync(async read =>
        {
            var list = await read.Snapshot.ListAsync(new(NodeKind.Paper, hasYear, [], Window.Take(1), WithTotal: true));
            Assert.Equal(4, list.Total);
            Assert.Single(list.Nodes);
            Assert.Null(list.Cursors);
            Assert.Null((await read.Snapshot.ListAsync(new(NodeKind.Paper, hasYear, [], Window.Take(1)))).Total);
        });
    }

    [ContractTheory]
    [InlineData(0, null, "", false, true)]
    [InlineData(2, null, "local:a, local:b", false, true)]
    [InlineData(6, null, "local:a, local:b, local:c, local:d, local:e, local:f", false, false)]
    [InlineData(int.MaxValue, null, "local:a, local:b, local:c, local:d, local:e, local:f", false, false)]
    [InlineData(null, 2, "local:e, local:f", true, false)]
    [InlineData(null, 0, "", true, false)]
    [InlineData(null, int.MaxValue, "local:a, local:b, local:c, local:d, local:e, local:f", false, false)]
    [InlineData(4, 2, "local:c, local:d", true, true)]
    public async Task List_Window_TakesFromFrontThenFromBack(int? first, int? last, string expected, bool hasPrevious, bool hasNext)
    {
        await WriteAsync(OrderedPapers());

        await ReadAsync(async read =>
        {
            var list = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, [], new(first, default, last, default)));
            Assert.Equal(expected, await read.KeysAsync(list.Nodes));
            Assert.Equal((hasPrevious, hasNext), (list.HasPrevious, list.HasNext));
        });
    }

    [ContractFact]
    public async Task List_CursorAfterWrites_CutsAtTheSamePoint()
    {
        await WriteAsync(OrderedPapers());
        var order = Orders("year");
        var cursor = await ReadAsync(async read =>
        {
            var list = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, Window.Take(2), WithCursors: true));
            return list.Cursors?[1].ToArray() ?? [];
        });
        await DeleteAsync(NodeKind.Paper, "local:b");
        await WriteAsync(Paper("local:g").Set(NodeProperty.Year, 1980), Paper("local:bb").Set(NodeProperty.Year, 2000));

        await ReadAsync(async read =>
        {
            var after = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, new(null, cursor, null, default)));
            var before = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, new(null, default, null, cursor)));
            Assert.Equal("local:bb, local:c, local:a, local:e, local:f", await read.KeysAsync(after.Nodes));
            Assert.Equal("local:g, local:d", await read.KeysAsync(before.Nodes));
            Assert.Equal((true, false), (after.HasPrevious, after.HasNext));
            Assert.Equal((false, true), (before.HasPrevious, before.HasNext));
        });
    }

    [ContractFact]
    public async Task List_CursorThatNoStoreMade_IsRefused()
    {
        await WriteAsync(OrderedPapers());
        byte[][] cursors = ["nonsense"u8.ToArray(), [0, 255, 128], "AAAA"u8.ToArray(), "e30="u8.ToArray()];
        foreach (var cursor in cursors)
        {
            await AssertInvalidAsync(() => ReadAsync(async read =>
                await read.Snapshot.ListAsync(new(NodeKind.Paper, null, Orders("year"), new(1, cursor, null, default)))));
        }
    }

    [ContractFact]
    public async Task List_CursorOfAnotherOrder_IsRefused()
    {
        await WriteAsync(OrderedPapers());

        await AssertInvalidAsync(() => ReadAsync(async read =>
        {
            var byYear = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, Orders("year"), Window.Take(1), WithCursors: true));
            var cursor = byYear.Cursors?[0].ToArray() ?? [];
            await read.Snapshot.ListAsync(new(NodeKind.Paper, null, Orders("name"), new(1, cursor, null, default)));
        }));
    }

    [ContractTheory]
    [InlineData(-1, null)]
    [InlineData(null, -1)]
    public async Task List_NegativeWindow_IsRefused(int? first, int? last)
    {
        await WriteAsync(OrderedPapers());

        await AssertInvalidAsync(() => ReadAsync(async read =>
            await read.Snapshot.ListAsync(new(NodeKind.Paper, null, [], new(first, default, last, default)))));
    }

    private static async Task<string> PagesAsync(SnapshotReader read, NodeOrder[] order, int size, bool isForward)
    {
        var nodes = new List<NodeId>();
        byte[] cursor = [];
        for (var hasMore = true; hasMore;)
        {
            Window window = isForward ? new(size, cursor, null, default) : new(null, default, size, cursor);
            var page = await read.Snapshot.ListAsync(new(NodeKind.Paper, null, order, window, WithCursors: true));
            Assert.Equal(nodes.Count > 0, isForward ? page.HasPrevious : page.HasNext);
            Assert.NotNull(page.Cursors);
            if (isForward) nodes.AddRange(page.Nodes);
            else nodes.InsertRange(0, page.Nodes);
            hasMore = isForward ? page.HasNext : page.HasPrevious;
            Assert.True(page.Nodes.Length == size || !hasMore, "Only the last page is short.");
            if (page.Nodes.Length > 0) cursor = page.Cursors[isForward ? page.Nodes.Length - 1 : 0].ToArray();
        }

        return await read.KeysAsync([.. nodes]);
    }

    /// <summary>Reads <c>year,-key</c>.</summary>
    private static NodeOrder[] Orders(string text) => [.. text.Split(',').Select(term => (term.TrimStart('-'), term[0] == '-') switch
    {
        ("key", var descending) => NodeOrder.Key(descending),
        ("citations", var descending) => NodeOrder.ByCount(Relation.Cites, Direction.Backward, descending),
        ("listed", _) => NodeOrder.AsListed(),
        var (name, descending) => NodeOrder.ByProperty(PropertyInfo.Find(name)?.Property ?? throw new ArgumentException(name), descending),
    })];

    /// <summary>Years: a 2020, b and c 2000, d 1990, e and f none. Names: d none, a and b the same. Citations: a 3, b 2, c 1.</summary>
    private static NodeStatement[] OrderedPapers() =>
    [
        Paper("local:f").Set(NodeProperty.Name, "beta").Set(NodeProperty.Date, PropertyValue.Date(new(1999, 12, 31))),
        With(Paper("local:a").Set(NodeProperty.Year, 2020).Set(NodeProperty.Name, "alpha"), Relation.Cites, "local:b"),
        With(Paper("local:b").Set(NodeProperty.Year, 2000).Set(NodeProperty.Name, "alpha"), Relation.Cites, "local:a"),
        With(Paper("local:c").Set(NodeProperty.Year, 2000).Set(NodeProperty.Name, "ä"), Relation.Cites, "local:a", "local:b", "local:c")
            .Set(NodeProperty.Date, PropertyValue.Date(new(2000, 1, 1))),
        With(Paper("local:d").Set(NodeProperty.Year, 1990), Relation.Cites, "local:a"),
        Paper("local:e").Set(NodeProperty.Name, "Zeta"),
    ];
}
