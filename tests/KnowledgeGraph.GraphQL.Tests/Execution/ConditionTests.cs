namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§3.13.1 <c>@skip</c> and §3.13.2 <c>@include</c>.</summary>
public sealed class ConditionTests : ExecutionTestBase
{
    private const string Query =
        """
        query ($skip: Boolean!, $take: Boolean = true) {
          book(id: "b0") { title @skip(if: $skip) ... @include(if: $take) { pages } ...Weight @skip(if: $skip) }
        }
        fragment Weight on Book { weight @include(if: $take) }
        """;

    [Theory]
    [InlineData("""{"skip":false}""", """{"title":"Tidal Maps","pages":310,"weight":1.5}""")]
    [InlineData("""{"skip":true}""", """{"pages":310}""")]
    [InlineData("""{"skip":false,"take":false}""", """{"title":"Tidal Maps"}""")]
    [InlineData("""{"skip":true,"take":false}""", "{}")]
    public Task Variables_AnyCombination_ShapeTheResponse(string variables, string book) =>
        AssertResponse(Query, """{"data":{"book":""" + book + "}}", variables);

    [Theory]
    [InlineData("@skip(if: true)", "{}")]
    [InlineData("@skip(if: false)", """{"title":"Tidal Maps"}""")]
    [InlineData("@include(if: true) @skip(if: true)", "{}")]
    [InlineData("@include(if: false)", "{}")]
    public Task Literals_OnField_DecideAlone(string directives, string book) =>
        AssertResponse($$"""{ book(id: "b0") { title {{directives}} } }""", """{"data":{"book":""" + book + "}}");

    [Fact]
    public async Task SkippedField_IsNotResolved()
    {
        await AssertResponse("""{ book(id: "b0") { id sequel @skip(if: true) { title } } }""", """{"data":{"book":{"id":"b0"}}}""");
        Assert.Empty(Library.Calls);
    }

    [Fact]
    public Task NullForConditionWithDefault_IsRefused() => AssertResponse(
        Query,
        """
        {"errors":[{"message":"The variable \"$take\" is null, but decides about @skip or @include.",
        "locations":[{"line":1,"column":25}],"extensions":{"code":"BAD_USER_INPUT"}}]}
        """,
        """{"skip":true,"take":null}""");
}
