using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>What a resolver can know of the selection below its field.</summary>
public sealed class LookAheadTests : ExecutionTestBase
{
    private readonly List<string> _seen = [];

    [Theory]
    [InlineData("{ root { leaf } }", "leaf", true)]
    [InlineData("{ root { x: leaf } }", "leaf", true)]
    [InlineData("{ root { x: leaf } }", "x", false)]
    [InlineData("{ root { leaf @skip(if: true) __typename } }", "leaf", false)]
    [InlineData("{ root { ...F } } fragment F on Tree { child { leaf } }", "child/leaf", true)]
    [InlineData("{ root { child { child { leaf } } } }", "child/child/leaf", true)]
    [InlineData("{ root { child { child { leaf } } } }", "child/leaf", false)]
    [InlineData("{ root { a: child { leaf } b: child { child { leaf } } } }", "child/child", true)]
    public async Task Selects_Path_SeesWhatIsSelected(string query, string path, bool expected)
    {
        bool? answer = null;
        await Run(Tree(context => answer = context.Selects(path)), query);
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task SelectedFields_WithAliases_NamesEachOnce()
    {
        await Run(Tree(context => _seen.AddRange(context.SelectedFields)), "{ root { a: leaf b: leaf child { leaf } __typename } }");
        Assert.Equal(["leaf", "child"], _seen);
    }

    [Theory]
    [InlineData("{ root { a: leaf child { leaf } __typename } }", "", "a child")]
    [InlineData("{ root { child { x: leaf ...F } } } fragment F on Tree { child { leaf } }", "child", "x child")]
    [InlineData("{ root { a: child { x: leaf } b: child { y: leaf } } }", "child", "x y")]
    [InlineData("{ root { leaf @skip(if: true) child { leaf } } }", "", "child")]
    [InlineData("{ root { leaf } }", "child", "")]
    [InlineData("{ root { any { leaf } } }", "any", "")]
    public async Task Below_Path_GivesTheFieldsOfItsObjects(string query, string path, string expected)
    {
        await Run(Tree(context => _seen.AddRange(context.Below(path).Select(field => field.ResponseName))), query);
        Assert.Equal(expected, string.Join(' ', _seen));
    }

    [Theory]
    [InlineData("{ root { any { leaf ... on Stone { x: leaf } } } }", "any", "Stone", "leaf x")]
    [InlineData("{ root { any { leaf ... on Stone { x: leaf } } } }", "any", "Water", "leaf")]
    [InlineData("{ root { child { any { ... on Water { x: leaf } } } } }", "child/any", "Water", "x")]
    [InlineData("{ root { child { leaf } } }", "child", "Tree", "leaf")]
    [InlineData("{ root { any { leaf } } }", "any", "Tree", "")]
    public async Task Below_TypeOfAnInterface_GivesTheFieldsOfItsObjects(string query, string path, string type, string expected)
    {
        await Run(Tree(context => _seen.AddRange(context.Below(path, type).Select(field => field.ResponseName))), query);
        Assert.Equal(expected, string.Join(' ', _seen));
    }

    [Fact]
    public async Task Below_Arguments_AreThoseOfTheirOwnTurn()
    {
        const string Query = "query ($n: Int = 3) { root { child { a: sized(size: $n) b: sized c: sized(size: 5) } } }";
        await Run(Tree(context => _seen.AddRange(context.Below("child").Select(field => $"{field.ResponseName}{field.GetInt32("size")}"))), Query);
        Assert.Equal(["a3", "b7", "c5"], _seen);
    }

    private static GraphQLExecutor Tree(Action<FieldContext> look) => Executor(schema => schema
        .Query(type => type.Field("root", "Tree").Resolve((context, _) =>
        {
            look(context);
            return new ObjectColumn<string?>([null]);
        }))
        .Object<string>("Tree", type =>
        {
            type.Field("leaf", "Int").Resolve((_, rows) => new Int32Column(new int[rows.Length]));
            type.Field("child", "Tree").Resolve((_, rows) => new ObjectColumn<string>(rows.ToArray()));
            type.Field("sized", "Int").Argument("size", "Int!", defaultValue: "7").Resolve((_, rows) => new Int32Column(new int[rows.Length]));
            type.Field("any", "Any").Resolve((_, rows) => AnyOf(rows));
        })
        .Object<int>("Stone", type => type.Implements("Any").Field("leaf", "Int").Resolve((_, rows) => new Int32Column(new int[rows.Length])))
        .Object<long>("Water", type => type.Implements("Any").Field("leaf", "Int").Resolve((_, rows) => new Int32Column(new int[rows.Length])))
        .Interface("Any", type => type.Field("leaf", "Int")));

    private static AbstractColumn AnyOf(ReadOnlySpan<string> rows)
    {
        AbstractColumnBuilder builder = new();
        foreach (var row in rows) builder.Add("Stone", row.Length);
        return builder.Build();
    }
}
