using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Tests.Execution.Boxes;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>Unexpected exceptions: a field error for the client, the whole truth for the host.</summary>
public sealed class ResolverFaultTests : ExecutionTestBase
{
    [Theory]
    [InlineData("crashes")]
    [InlineData("crashesLate")]
    public async Task Exception_OfResolver_IsHiddenFromClientAndToldToHost(string field)
    {
        List<ResolverFault> faults = [];
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { FaultObserver = faults.Add });
        (_, string response) = await Run(executor, $"{{ one box {{ text {field} }} }}", state: new Box("a"));
        Assert.Equal([$"""The field Box.{field} failed because of a fault of the service. @ ["box","{field}"]"""], ErrorsOf(response));
        Assert.EndsWith($$"""{"one":1,"box":{"text":"a","{{field}}":null}""" + "}}", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
        ResolverFault fault = Assert.Single(faults);
        Assert.Equal($"Box.{field}", fault.Field);
        Assert.Equal("secret", fault.Exception.Message);
    }

    [Fact]
    public async Task Exception_WithExposedFaults_IsShownToClient()
    {
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { ExposeFaults = true });
        (_, string response) = await Run(executor, "{ box { crashes } }", state: new Box());
        Assert.Contains("secret", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrongKind", "The resolver of Box.wrongKind returned a Int32Column, which cannot hold values of the type String.")]
    [InlineData("wrongCount", "The resolver of Box.wrongCount gave 7 rows for 1 parents.")]
    public async Task Column_ThatDoesNotFit_IsAFaultThatSaysWhy(string field, string message)
    {
        List<ResolverFault> faults = [];
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { FaultObserver = faults.Add });
        (_, string response) = await Run(executor, $"{{ box {{ {field} }} }}", state: new Box());
        Assert.Single(ErrorsOf(response));
        Assert.Equal(message, Assert.Single(faults).Exception.Message);
    }

    [Fact]
    public async Task Field_RefusedByItsGroup_FailsForAllParentsAndLeavesTheOthers()
    {
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions());
        Box box = new() { Items = [new Box("a"), new Box("b")] };
        (_, string response) = await Run(executor, "{ box { items { grouped refused } } }", state: box);
        Assert.Equal(["""Refused alone. @ ["box","items",0,"refused"]""", """Refused alone. @ ["box","items",1,"refused"]"""], ErrorsOf(response));
        Assert.Contains("""[{"grouped":"a","refused":null},{"grouped":"b","refused":null}]""", response, StringComparison.Ordinal);
        (_, string propagated) = await Run(executor, "{ box { items { grouped mustRefused } } }", state: box);
        Assert.Contains("""{"items":[null,null]}""", propagated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_BeyondTheLimit_AreCounted()
    {
        GraphQLExecutor executor = new(BoxSchema.Instance, new ExecutorOptions { MaxErrors = 2 });
        Box box = new() { Items = [.. Enumerable.Repeat(new Box(), 5)] };
        (_, string response) = await Run(executor, "{ box { items { fails } } }", state: box);
        string[] errors = ErrorsOf(response);
        Assert.Equal(3, errors.Length);
        Assert.Equal("3 more errors are not listed, because a response lists 2 at most. @ -", errors[2]);
    }
}
