using System.Globalization;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Tests.Execution.Boxes;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Limits, time and cancellation end a request as a whole, with a code that says which.</summary>
public sealed class LimitTests : ExecutionTestBase
{
    [Theory]
    [InlineData("{ box { items { text } } }")]
    [InlineData("{ box { words } }")]
    [InlineData("{ box { things { mustText } } }")]
    public async Task Nodes_MoreThanAllowed_RequestIsRefused(string query)
    {
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { MaxNodes = 10 });
        Box box = new()
        {
            Items = [.. Enumerable.Repeat(new Box("x"), 9)],
            Words = [.. Enumerable.Repeat("x", 9)],
        };
        (ExecutionOutcome outcome, string response) = await Run(executor, query, state: box);
        Assert.Equal(ExecutionOutcome.LimitExceeded, outcome);
        Assert.Contains("\"code\":\"LIMIT_EXCEEDED\",\"limit\":\"maxNodes\",\"maximum\":10", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_AsManyAsAllowed_AreServed()
    {
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { MaxNodes = 10 });
        Box box = new() { Items = [.. Enumerable.Repeat(new Box("x"), 8)] };
        (ExecutionOutcome outcome, _) = await Run(executor, "{ box { items { text } } }", state: box);
        Assert.Equal(ExecutionOutcome.Completed, outcome);
    }

    [Fact]
    public async Task Resolver_LongerThanTimeLimit_RequestTimesOut()
    {
        GraphQLExecutor executor = Waiting(TimeSpan.FromMilliseconds(20));
        (ExecutionOutcome outcome, string response) = await Run(executor, "{ wait }");
        Assert.Equal(ExecutionOutcome.TimedOut, outcome);
        Assert.Contains(ErrorCodes.Timeout, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_Leaves_RequestIsCancelled()
    {
        using CancellationTokenSource client = new();
        Task<(ExecutionOutcome Outcome, string Response)> running = Run(Waiting(TimeSpan.FromMinutes(1)), "{ wait }", cancellationToken: client.Token);
        await client.CancelAsync();
        (ExecutionOutcome outcome, string response) = await running;
        Assert.Equal(ExecutionOutcome.Cancelled, outcome);
        Assert.Contains(ErrorCodes.Cancelled, response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_GoneBeforeStart_NothingIsResolved()
    {
        (ExecutionOutcome outcome, _) = await Run(
            LibraryExecutor, "{ books { title } }", state: Library, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(ExecutionOutcome.Cancelled, outcome);
        Assert.Empty(Library.Calls);
    }

    [Fact]
    public async Task TimeLimit_ThatPassedOnce_DoesNotTouchTheNextRequest()
    {
        GraphQLExecutor executor = Waiting(TimeSpan.FromMilliseconds(20));
        await Run(executor, "{ wait }");
        for (int repetition = 0; repetition < 3; repetition++)
        {
            (ExecutionOutcome outcome, _) = await Run(executor, "{ quick }");
            Assert.Equal(ExecutionOutcome.Completed, outcome);
        }
    }

    [Fact]
    public async Task Siblings_WhenOneIsRefused_AreWaitedFor()
    {
        bool isDone = false;
        GraphQLExecutor executor = Executor(
            schema => schema.Query(type =>
            {
                type.Field("slow", "Int").ResolveAsync(async (_, _) =>
                {
                    await Task.Delay(30);
                    isDone = true;
                    return new Int32Column([1]);
                });
                type.Field("many", "[Int]").Resolve((_, _) => new ListColumn([0, 50], new Int32Column(new int[50])));
            }),
            new ExecutorOptions { MaxNodes = 10 });
        (ExecutionOutcome outcome, _) = await Run(executor, "{ slow many }");
        Assert.Equal(ExecutionOutcome.LimitExceeded, outcome);
        Assert.True(isDone);
    }

    [Fact]
    public async Task FragmentsThatDouble_AreSharedAndRefusedByTheirSize()
    {
        IEnumerable<string> fragments = Enumerable.Range(0, 24).Select(level => string.Create(
            CultureInfo.InvariantCulture, $"fragment F{level} on Box {{ a: inner {{ ...F{level + 1} }} b: inner {{ ...F{level + 1} }} }}"));
        string query = "{ box { ...F0 } } " + string.Concat(fragments) + " fragment F24 on Box { text }";
        GraphQLExecutor executor = new(BoxSchema.Instance);
        (ExecutionOutcome outcome, _) = await Run(executor, query, state: new Box());
        Assert.Equal(ExecutionOutcome.LimitExceeded, outcome);
    }

    private static GraphQLExecutor Waiting(TimeSpan limit) => Executor(
        schema => schema.Query(type =>
        {
            type.Field("quick", "Int").Resolve((_, _) => new Int32Column([1]));
            type.Field("wait", "Int").ResolveAsync(async (context, _) =>
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return new Int32Column([1]);
            });
        }),
        new ExecutorOptions { Timeout = limit });
}
