namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§6.2.2: root fields of mutations run one after another.</summary>
public sealed class MutationTests : ExecutionTestBase
{
    [Fact]
    public async Task Fields_Several_RunSeriallyWithTheirSelections()
    {
        await AssertResponse(
            """
            mutation { a: rename(number: 0, title: "A") { title } b: rename(number: 1, title: "B") { title } c: rename(number: 0, title: "C") { title } }
            """,
            """{"data":{"a":{"title":"A"},"b":{"title":"B"},"c":{"title":"C"}}}""");
        Assert.Equal(
            [
                "rename 0 begins", "rename 0 ends", "books(Title) of 1",
                "rename 1 begins", "rename 1 ends", "books(Title) of 1",
                "rename 0 begins", "rename 0 ends", "books(Title) of 1",
            ],
            Library.Calls);
    }

    [Fact]
    public Task Field_Fails_LaterFieldsStillRun() => AssertResponse(
        """mutation { rename(number: 0, title: "") { title } after: rename(number: 1, title: "B") { title } count }""",
        """
        {"errors":[{"message":"A book needs a title.","locations":[{"line":1,"column":12}],"path":["rename"],"extensions":{"code":"EMPTY_TITLE"}}],
        "data":{"rename":null,"after":{"title":"B"},"count":4}}
        """);
}
