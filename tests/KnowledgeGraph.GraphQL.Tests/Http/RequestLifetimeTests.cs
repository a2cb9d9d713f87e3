using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.GraphQL.Language;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>State, time-outs, clients that leave, faults and arrays of requests.</summary>
public sealed class RequestLifetimeTests : HttpTestBase
{
    [Fact]
    public async Task State_IsOpenedOnceAndDisposed()
    {
        var state = new DisposableState("open");
        HttpClient client = await StartAsync(new GraphQLHttpOptions { OpenState = _ => new ValueTask<object?>(state) });

        HttpAnswer answer = await PostAsync(client, """{"query":"{ state }"}""");

        Assert.Equal("""{"data":{"state":"open"}}""", answer.Body);
        Assert.Equal(1, state.Disposals);
    }

    [Fact]
    public async Task State_ThatCannotBeOpened_IsAFaultThatTheLogExplains()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { OpenState = _ => throw new InvalidOperationException("secret") });

        HttpAnswer answer = await PostAsync(client, """{"query":"{ state }"}""");

        Assert.Equal(500, answer.Status);
        Assert.Equal("The server failed to handle the request; its log says why.", answer.OnlyError);
        (LogLevel level, string message) = Assert.Single(Log.Entries);
        Assert.Equal((LogLevel.Error, "The GraphQL request to /graphql failed outside of its resolvers."), (level, message));
    }

    [Theory]
    [InlineData(Json, 200)]
    [InlineData(GraphQLResponse, 503)]
    public async Task Operation_OverItsTime_IsReportedAsTimeout(string accept, int status)
    {
        HttpClient client = await StartAsync(executorOptions: new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(50) });

        HttpAnswer answer = await PostAsync(client, """{"query":"{ wait }"}""", accept);

        Assert.Equal(status, answer.Status);
        Assert.Contains("\"code\":\"TIMEOUT\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_ThatLeaves_CancelsTheOperationWithoutAFault()
    {
        var state = new DisposableState("waiting");
        var opened = new TaskCompletionSource();
        HttpClient client = await StartAsync(new GraphQLHttpOptions
        {
            OpenState = _ =>
            {
                opened.SetResult();
                return new ValueTask<object?>(state);
            },
        });
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"{ wait }"}""", null, Json);
        Task<HttpResponseMessage> pending = client.PostAsync("/graphql", content, leaving.Token);
        await opened.Task;

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.True(SpinWait.SpinUntil(() => state.Disposals == 1, TimeSpan.FromSeconds(10)));
        Assert.DoesNotContain(Log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Document_OverALimit_NamesTheLimit()
    {
        var tight = new ExecutorOptions { ParserLimits = new ParserLimits { MaxTokens = 3 } };
        HttpClient client = await StartAsync(executorOptions: tight);

        HttpAnswer answer = await PostAsync(client, """{"query":"{ a: echo }"}""", GraphQLResponse);

        Assert.Equal(400, answer.Status);
        Assert.Contains("\"code\":\"LIMIT_EXCEEDED\"", answer.Body, StringComparison.Ordinal);
        Assert.Contains("limit: document tokens", answer.OnlyError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_WhenAllowed_IsAnsweredInOrderWithFailuresInPlace()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { AllowBatching = true, MaxBatchSize = 3 });

        HttpAnswer answer = await PostAsync(
            client, """[{"query":"{echo(text:\"1\")}"},{"query":"{"},{"query":"mutation{add}"}]""", GraphQLResponse);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("""[{"data":{"echo":"1"}},{"errors":[""", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith(""",{"data":{"add":"added"}}]""", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "The array of requests is empty.")]
    [InlineData("""[{"query":"{echo}"},1]""", "A GraphQL request is a JSON object with the member \"query\".")]
    [InlineData("""[{"query":"{echo}"},{"query":"{echo}"},{"query":"{echo}"}]""", "The array has more than 2 requests (limit: batch size). Send fewer at once.")]
    public async Task Batch_ThatIsNotWellFormed_IsRefusedAsAWhole(string body, string message)
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { AllowBatching = true, MaxBatchSize = 2 });

        HttpAnswer answer = await PostAsync(client, body);

        Assert.Equal((422, message), (answer.Status, answer.OnlyError));
    }
}
