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
        }));
}
