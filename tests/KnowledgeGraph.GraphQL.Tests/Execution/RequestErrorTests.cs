using KnowledgeGraph.GraphQL.Execution;
using System.Buffers;
using System.Text;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§7.1.3: requests that do not begin to execute have errors and no data.</summary>
public sealed class RequestErrorTests : ExecutionTestBase
{
    private const string TwoOperations = """query A { book(id: "b0") { id } } query B { book(id: "b1") { id } } mutation C { count }""";

    [Fact]
    public async Task Text_ThatIsNoGraphQL_IsASyntaxError()
    {
        (ExecutionOutcome outcome, string response) = await Run(LibraryExecutor, "{ book(");
        Assert.Equal(ExecutionOutcome.SyntaxError, outcome);
        Assert.Contains("\"code\":\"GRAPHQL_PARSE_FAILED\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ThatBreaksARule_IsAValidationError()
    {
        (ExecutionOutcome outcome, string response) = await Run(LibraryExecutor, "{ nothing }");
        Assert.Equal(ExecutionOutcome.ValidationError, outcome);
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":3}]", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", """{"data":{"book":{"id":"b0"}}}""")]
    [InlineData("B", """{"data":{"book":{"id":"b1"}}}""")]
    [InlineData("C", """{"data":{"count":0}}""")]
    public async Task OperationName_OfSeveral_Chooses(string name, string expected)
    {
        (_, string response) = await Run(LibraryExecutor, TwoOperations, state: Library, operationName: name);
        Assert.Equal(expected, response);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("D")]
    public async Task OperationName_ThatChoosesNone_IsRefused(string? name)
    {
        (ExecutionOutcome outcome, string response) = await Run(LibraryExecutor, TwoOperations, state: Library, operationName: name);
        Assert.Equal(ExecutionOutcome.ValidationError, outcome);
        Assert.Contains("\"code\":\"OPERATION_RESOLUTION_FAILURE\"", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", ExecutionOutcome.Completed)]
    [InlineData("C", ExecutionOutcome.OperationNotAllowed)]
    public async Task QueriesOnly_Mutation_IsRefused(string name, ExecutionOutcome expected)
    {
        GraphQLRequest request = new()
        {
            Query = Encoding.UTF8.GetBytes(TwoOperations),
            OperationName = name,
            State = Library,
            QueriesOnly = true,
        };
        Assert.Equal(expected, await LibraryExecutor.ExecuteAsync(request, new ArrayBufferWriter<byte>(), CancellationToken.None));
    }
}
