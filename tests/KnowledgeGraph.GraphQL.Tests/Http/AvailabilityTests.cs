using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>What clients get while the host cannot serve, and what the host learns about requests.</summary>
public sealed class AvailabilityTests : HttpTestBase
{
    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    public async Task Host_ThatCannotServe_SaysSoWithStatus503(string accept)
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions
        {
            OpenState = _ => throw new ServiceUnavailableException("The library is closed.", TimeSpan.FromSeconds(2.5)),
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={echo}");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        using HttpResponseMessage response = await client.SendAsync(request);

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal("3", response.Headers.RetryAfter?.ToString());
        Assert.Equal(
            """{"errors":[{"message":"The library is closed.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Requests_BeyondThoseThatMayRun_AreRefusedAtOnceAndTakenLater()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        var isFirst = true;
        HttpClient client = await StartAsync(new GraphQLHttpOptions
        {
            MaxConcurrentRequests = 1,
            OpenState = async _ =>
            {
                if (!isFirst) return null;
                isFirst = false;
                entered.SetResult();
                await leave.Task;
                return null;
            },
        });
        Task<HttpAnswer> first = GetAsync(client, "?query={echo}");
        await entered.Task;

        HttpAnswer second = await GetAsync(client, "?query={echo}");
        leave.SetResult();
        HttpAnswer third = await first.ContinueWith(_ => GetAsync(client, "?query={echo}")).Unwrap();

        Assert.Equal(503, second.Status);
        Assert.Equal("The server is busy: 1 requests run already (limit: concurrent requests). Try again in a moment.", second.OnlyError);
        Assert.Equal((200, 200), ((await first).Status, third.Status));
    }

    [Theory]
    [InlineData("query Titles { echo }", null, "Titles", ExecutionOutcome.Completed)]
    [InlineData("query A { echo } query B { echo }", "B", "B", ExecutionOutcome.Completed)]
    [InlineData("{ echo }", null, null, ExecutionOutcome.Completed)]
    [InlineData("query Titles { none }", null, null, ExecutionOutcome.ValidationError)]
    [InlineData("query Titles { echo }", "forged", null, ExecutionOutcome.ValidationError)]
    public async Task Outcome_OfARequest_NamesTheOperationOfTheDocument(
        string query, string? operationName, string? expected, ExecutionOutcome outcome)
    {
        var seen = new TaskCompletionSource<GraphQLOutcome?>();
        HttpClient client = await StartAsync(new GraphQLHttpOptions { OpenState = context => Watch(context, seen) });
        string name = operationName is null ? "" : $"&operationName={operationName}";

        await GetAsync(client, $"?query={Uri.EscapeDataString(query)}{name}");

        Assert.Equal(new GraphQLOutcome(expected, outcome, 1), await seen.Task);
    }

    [Fact]
    public async Task Outcome_OfAnArray_CountsItsRequests()
    {
        var seen = new TaskCompletionSource<GraphQLOutcome?>();
        HttpClient client = await StartAsync(new GraphQLHttpOptions { AllowBatching = true, OpenState = context => Watch(context, seen) });

        await PostAsync(client, """[{"query":"query A { echo }"},{"query":"{ none }"}]""");

        Assert.Equal(new GraphQLOutcome(null, ExecutionOutcome.Completed, 2), await seen.Task);
    }

    [Fact]
    public async Task Outcome_HostWithoutALog_IsNotSet()
    {
        var seen = new TaskCompletionSource<GraphQLOutcome?>();
        HttpClient client = await StartAsync(new GraphQLHttpOptions { ReportsOutcomes = false, OpenState = context => Watch(context, seen) });

        await GetAsync(client, "?query={echo}");

        Assert.Null(await seen.Task);
    }

    /// <summary>Looks when the host would write its log: a context is emptied right after.</summary>
    private static ValueTask<object?> Watch(HttpContext context, TaskCompletionSource<GraphQLOutcome?> seen)
    {
        context.Response.OnCompleted(() =>
        {
            seen.SetResult(context.Features.Get<GraphQLOutcome>());
            return Task.CompletedTask;
        });
        return new ValueTask<object?>((object?)null);
    }
}
