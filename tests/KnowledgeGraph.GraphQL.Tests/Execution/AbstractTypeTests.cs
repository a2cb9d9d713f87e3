namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§6.4.3 on interfaces and unions: every object shows what its concrete type has.</summary>
public sealed class AbstractTypeTests : ExecutionTestBase
{
    [Fact]
    public Task Items_OfDifferentTypes_KeepTheirOrder() => AssertResponse(
        "{ shelves { items { __typename title ... on Magazine { issue } ... on Book { pages } } } }",
        """
        {"data":{"shelves":[
          {"items":[{"__typename":"Book","title":"Tidal Maps","pages":310},{"__typename":"Book","title":"Tidal Maps II","pages":280}]},
          {"items":[]},
          {"items":[
            {"__typename":"Book","title":"Moss \"by\" Moss","pages":120},
            {"__typename":"Magazine","title":"Lichen Weekly","issue":7},
            {"__typename":"Book","title":"The Long Platform","pages":450}]}]}}
        """);

    [Fact]
    public Task Union_WithoutMatchingFragment_GivesEmptyObjects() => AssertResponse(
        """{ search(text: "No") { ... on Book { title } } }""",
        """{"data":{"search":[{}]}}""");

    [Fact]
    public Task Union_FragmentsOnInterface_ApplyToItsTypes() => AssertResponse(
        """{ search(text: "e") { ...Titled ... on Shelf { label } } } fragment Titled on Item { title }""",
        """{"data":{"search":[{"title":"The Long Platform"},{"title":"Lichen Weekly"}]}}""");

    [Fact]
    public async Task Items_OfOneType_AreOneLevel()
    {
        await Run(LibraryExecutor, "{ shelves { items { title } } }", state: Library);
        Assert.Equal(["books(Title) of 4"], Library.Calls);
    }
}
