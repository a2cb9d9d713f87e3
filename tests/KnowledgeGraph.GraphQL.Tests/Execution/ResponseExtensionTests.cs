using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§7.1.5: what resolvers add to <c>extensions</c>, and what they borrow.</summary>
public sealed class ResponseExtensionTests : ExecutionTestBase
{
    [Fact]
    public async Task AddExtension_EveryKind_IsWrittenOnce()
    {
        GraphQLExecutor executor = Executor(schema => schema.Query(type => type.Field("one", "Int").Resolve((context, _) =>
        {
            context.AddExtension("version", 1L);
            context.AddExtension("version", 2L);
            context.AddExtension("name", "a\"b");
            context.AddExtension("seed", 1.5);
            context.AddExtension("whole", true);
            context.AddExtension("none", null);
            context.AddRawExtension("raw", "[1,2]"u8.ToArray());
            return new Int32Column([1]);
        })));
        await AssertResponse(
            executor,
            "{ one }",
            """{"data":{"one":1},"extensions":{"version":2,"name":"a\"b","seed":1.5,"whole":true,"none":null,"raw":[1,2]}}""");
    }

    [Fact]
    public async Task Rent_ArrayLongerThanColumn_ShowsOnlyItsRows()
    {
        GraphQLExecutor executor = Executor(schema => schema.Query(type => type.Field("all", "[Int!]").Resolve((context, _) =>
        {
            int[] values = context.Rent<int>(3);
            values.AsSpan().Fill(7);
            return new ListColumn([0, 3], new Int32Column(values, 3, null));
        })));
        await AssertResponse(executor, "{ all }", """{"data":{"all":[7,7,7]}}""");
    }

    [Fact]
    public async Task GetState_OfAnotherType_IsAFaultThatSaysWhy()
    {
        List<ResolverFault> faults = [];
        GraphQLExecutor executor = Executor(
            schema => schema.Query(type => type.Field("one", "String").Resolve((context, _) => new StringColumn(context.GetState<string>()))),
            new ExecutorOptions { FaultObserver = faults.Add });
        await Run(executor, "{ one }");
        Assert.Contains("set GraphQLRequest.State", Assert.Single(faults).Exception.Message, StringComparison.Ordinal);
    }
}
