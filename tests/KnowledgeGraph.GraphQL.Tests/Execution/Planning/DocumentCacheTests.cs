using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Tests.Execution.Library;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Planning;

/// <summary>Documents that stay planned never change an answer, whatever comes between.</summary>
public sealed class DocumentCacheTests : ExecutionTestBase
{
    [Theory]
    [InlineData(0, 1_000_000)]
    [InlineData(1, 1_000_000)]
    [InlineData(8, 1_000_000)]
    [InlineData(1_000, 200)]
    public async Task ManyDocuments_InASmallCache_AreAnsweredRightly(int documents, long bytes)
    {
        GraphQLExecutor executor = new(LibrarySchema.Instance, new ExecutorOptions { PlanCacheDocuments = documents, PlanCacheBytes = bytes });
        Random random = new(7);
        for (int round = 0; round < 500; round++)
        {
            string alias = string.Create(CultureInfo.InvariantCulture, $"a{random.Next(40)}");
            (_, string response) = await Run(executor, $$"""{ {{alias}}: book(id: "b0") { id } }""", state: Library);
            Assert.Equal($$$$"""{"data":{"{{{{alias}}}}":{"id":"b0"}}}""", response);
        }
    }

    [Fact]
    public async Task Text_ReusedMemory_IsNotConfused()
    {
        byte[] memory = Encoding.UTF8.GetBytes("""{ book(id: "b0") { id } }""");
        ArrayBufferWriter<byte> output = new();
        await LibraryExecutor.ExecuteAsync(new GraphQLRequest { Query = memory, State = Library }, output);
        Encoding.UTF8.GetBytes("""{ book(id: "b1") { id } }""").CopyTo(memory, 0);
        output.Clear();
        await LibraryExecutor.ExecuteAsync(new GraphQLRequest { Query = memory, State = Library }, output);
        Assert.Equal("""{"data":{"book":{"id":"b1"}}}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public async Task SameDocument_FromManyThreads_GivesEachItsAnswer()
    {
        GraphQLExecutor executor = new(LibrarySchema.Instance, new ExecutorOptions { PlanCacheDocuments = 4 });
        await Parallel.ForAsync(0, 400, async (number, token) =>
        {
            string query = $$"""query ($id: ID!, $deep: Boolean!) { a{{number % 8}}: book(id: $id) { id sequel @include(if: $deep) { id } } }""";
            bool isDeep = number % 3 == 0;
            string variables = $$"""{"id":"b{{number % 2}}","deep":{{(isDeep ? "true" : "false")}}}""";
            (_, string response) = await Run(executor, query, variables, new LibraryState(), cancellationToken: token);
            string sequel = isDeep ? (number % 2 == 0 ? ",\"sequel\":{\"id\":\"b1\"}" : ",\"sequel\":null") : string.Empty;
            Assert.Equal($"{{\"data\":{{\"a{number % 8}\":{{\"id\":\"b{number % 2}\"{sequel}}}}}}}", response);
        });
    }
}
