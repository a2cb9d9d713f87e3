using System.Globalization;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Relay;
using KnowledgeGraph.GraphQL.Tests.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Tests.Relay;

/// <summary>GraphQL Cursor Connections Specification: pages of numbers whose divisors are pages again.</summary>
public sealed class ConnectionTests : ExecutionTestBase
{
    private readonly List<PageRequest> _requests = [];
    private readonly GraphQLExecutor _executor;

    public ConnectionTests()
    {
        _executor = new GraphQLExecutor(new SchemaBuilder()
            .Query(type => type.ConnectionField<Root, int>("numbers", "Number", new PageLimits(3, 5), (_, page, roots) =>
                Pages(page, roots.Length, _ => Enumerable.Range(1, 12))))
            .Object<int>("Number", type =>
            {
                type.Field("value", "Int!").Resolve((_, rows) => new Int32Column(rows.ToArray()));
                type.ConnectionFieldAsync<int, int>("divisors", "Number", new PageLimits(2, 5), async (_, page, rows) =>
                {
                    await Task.Yield();
                    int[] numbers = rows.ToArray();
                    return Pages(page, numbers.Length, row => Enumerable.Range(1, numbers[row]).Where(one => numbers[row] % one == 0));
                });
            })
            .Connection<int>("Number", "Number", types =>
            {
                types.Connection.Field("sum", "Int!").Resolve((_, rows) =>
                    new Int32Column([.. rows.ToArray().Select(row => row.Pages.Nodes[row.Pages.Offsets[row.Page]..row.Pages.Offsets[row.Page + 1]].Sum())]));
                types.Edge.Field("square", "Int!").Resolve((_, rows) => new Int32Column([.. rows.ToArray().Select(row => row.Node * row.Node)]));
            })
            .Build());
    }

    [Fact]
    public Task FirstPage_ByDefault_HasTheDefaultSize() => AssertNumbers(
        "{ numbers { nodes { value } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }",
        """{"nodes":[{"value":1},{"value":2},{"value":3}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"startCursor":"c1","endCursor":"c3"},"totalCount":12}""");

    [Fact]
    public Task FirstAfter_LastPage_HasNoNext() => AssertNumbers(
        """{ numbers(first: 5, after: "c10") { edges { cursor square node { value } } pageInfo { hasNextPage hasPreviousPage } sum } }""",
        """
        {"edges":[{"cursor":"c11","square":121,"node":{"value":11}},{"cursor":"c12","square":144,"node":{"value":12}}],
        "pageInfo":{"hasNextPage":false,"hasPreviousPage":true},"sum":23}
        """);

    [Fact]
    public Task LastBefore_KeepsForwardOrder() => AssertNumbers(
        """{ numbers(last: 2, before: "c4") { nodes { value } pageInfo { hasNextPage hasPreviousPage } } }""",
        """{"nodes":[{"value":2},{"value":3}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true}}""");

    [Fact]
    public Task EmptyPage_HasNoCursors() => AssertNumbers(
        """{ numbers(first: 0) { edges { cursor } pageInfo { startCursor endCursor } } }""",
        """{"edges":[],"pageInfo":{"startCursor":null,"endCursor":null}}""");

    [Fact]
    public async Task NestedConnections_OfALevel_AreOneCall()
    {
        await AssertNumbers(
            """{ numbers(first: 2, after: "c3") { nodes { value divisors { edges { node { value } } totalCount pageInfo { endCursor } } } } }""",
            """
            {"nodes":[{"value":4,"divisors":{"edges":[{"node":{"value":1}},{"node":{"value":2}}],"totalCount":3,"pageInfo":{"endCursor":"c2"}}},
                      {"value":5,"divisors":{"edges":[{"node":{"value":1}},{"node":{"value":5}}],"totalCount":2,"pageInfo":{"endCursor":"c2"}}}]}
            """);
        Assert.Equal(2, _requests.Count);
    }

    [Theory]
    [InlineData("first: 6", "'first' of 'numbers' is 6, but a page has at most 5 items (limit maxPageSize): ask for fewer and follow 'pageInfo'.")]
    [InlineData("last: 99", "'last' of 'numbers' is 99, but a page has at most 5 items (limit maxPageSize): ask for fewer and follow 'pageInfo'.")]
    [InlineData("first: -1", "'first' of 'numbers' must not be negative.")]
    [InlineData("first: 1, last: 1", "'numbers' got both 'first' and 'last': give one of them, not both.")]
    public async Task Arguments_ThatCannotBe_AreRefused(string arguments, string message)
    {
        (_, string response) = await Run(_executor, $"{{ numbers({arguments}) {{ nodes {{ value }} }} }}");
        Assert.Equal([$"""{message} @ ["numbers"]"""], ErrorsOf(response));
        Assert.EndsWith("\"data\":null}", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("totalCount", false, false, true)]
    [InlineData("nodes { value }", true, false, false)]
    [InlineData("edges { node { value } }", true, false, false)]
    [InlineData("edges { cursor }", true, true, false)]
    [InlineData("pageInfo { endCursor }", true, true, false)]
    [InlineData("pageInfo { hasNextPage }", true, false, false)]
    public async Task PageRequest_KnowsWhatIsWanted(string selection, bool edges, bool cursors, bool total)
    {
        await Run(_executor, $"{{ numbers {{ {selection} }} }}");
        PageRequest request = Assert.Single(_requests);
        Assert.Equal((edges, cursors, total), (request.WantsEdges, request.WantsCursors, request.WantsTotalCount));
    }

    [Fact]
    public async Task AddError_OfOnePage_NamesItsParent()
    {
        GraphQLExecutor executor = new(new SchemaBuilder()
            .Query(type => type.ConnectionField<Root, int>("numbers", "Number", PageLimits.Default, (_, _, _) =>
            {
                ConnectionPages<int> pages = new([0, 0], []);
                pages.AddError(0, "Not a cursor.");
                return pages;
            }))
            .Object<int>("Number", type => type.Field("value", "Int!").Resolve((_, rows) => new Int32Column(rows.ToArray())))
            .Connection<int>("Number", "Number")
            .Build());
        (_, string response) = await Run(executor, "{ numbers { nodes { value } } }");
        Assert.Equal(["""Not a cursor. @ ["numbers"]"""], ErrorsOf(response));
    }

    private Task AssertNumbers(string query, string numbers) => AssertResponse(_executor, query, """{"data":{"numbers":""" + numbers + "}}");

    private ConnectionPages<int> Pages(PageRequest page, int count, Func<int, IEnumerable<int>> read)
    {
        _requests.Add(page);
        List<int> nodes = [];
        List<string> cursors = [];
        var offsets = new int[count + 1];
        var hasNext = new bool[count];
        var hasPrevious = new bool[count];
        var totals = new int[count];
        for (int row = 0; row < count; row++)
        {
            int[] all = [.. read(row)];
            int start = page.After is null ? 0 : int.Parse(page.After.AsSpan(1), CultureInfo.InvariantCulture);
            int end = page.Before is null ? all.Length : int.Parse(page.Before.AsSpan(1), CultureInfo.InvariantCulture) - 1;
            (start, end) = page.IsBackward ? (Math.Max(start, end - page.Size), end) : (start, Math.Min(end, start + page.Size));
            (hasPrevious[row], hasNext[row], totals[row]) = (start > 0, end < all.Length, all.Length);
            nodes.AddRange(all[start..end]);
            cursors.AddRange(Enumerable.Range(start + 1, end - start).Select(position => $"c{position}"));
            offsets[row + 1] = nodes.Count;
        }

        return new ConnectionPages<int>(offsets, [.. nodes])
        {
            Cursors = page.WantsCursors ? new StringColumn([.. cursors]) : null,
            HasNextPage = hasNext,
            HasPreviousPage = hasPrevious,
            TotalCounts = page.WantsTotalCount ? totals : null,
        };
    }
}
