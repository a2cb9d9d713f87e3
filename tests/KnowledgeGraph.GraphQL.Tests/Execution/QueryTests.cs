namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§6.3: what a query selects is what it gets.</summary>
public sealed class QueryTests : ExecutionTestBase
{
    [Fact]
    public Task Book_AllScalars_ArriveInTheirJsonForm() => AssertResponse(
        """{ book(id: "b2") { id title pages weight genre inPrint isbn added tags __typename } }""",
        """
        {"data":{"book":{"id":"b2","title":"Moss \"by\" Moss","pages":120,"weight":0.5,"genre":"FIELD_GUIDE","inPrint":false,
        "isbn":9780000000031,"added":"2021-12-01","tags":["moss"],"__typename":"Book"}}}
        """);

    [Fact]
    public Task Book_UnknownId_IsNull() => AssertResponse("""{ book(id: "b99") { title } }""", """{"data":{"book":null}}""");

    [Fact]
    public Task Shelves_NestedLists_KeepTheirOrder() => AssertResponse(
        "{ shelves { label books { title } } }",
        """
        {"data":{"shelves":[
          {"label":"North","books":[{"title":"Tidal Maps"},{"title":"Tidal Maps II"}]},
          {"label":"Empty","books":[]},
          {"label":"South","books":[{"title":"Moss \"by\" Moss"},{"title":"The Long Platform"}]}]}}
        """);

    [Fact]
    public Task Sequels_SomeAreNull_RowsStayInPlace() => AssertResponse(
        "{ books { title sequel { title sequel { title } } } }",
        """
        {"data":{"books":[
          {"title":"Tidal Maps","sequel":{"title":"Tidal Maps II","sequel":null}},
          {"title":"Tidal Maps II","sequel":null},
          {"title":"Moss \"by\" Moss","sequel":null},
          {"title":"The Long Platform","sequel":null}]}}
        """);

    [Fact]
    public Task Aliases_OfOneField_GetTheirOwnArguments() => AssertResponse(
        """{ first: book(id: "b0") { name: title title } second: book(id: "b1") { title } }""",
        """{"data":{"first":{"name":"Tidal Maps","title":"Tidal Maps"},"second":{"title":"Tidal Maps II"}}}""");

    [Fact]
    public Task Fragments_OfOneField_AreMergedInOrderOfAppearance() => AssertResponse(
        """
        { book(id: "b0") { title ...Size ... on Book { sequel { pages } } } book(id: "b0") { sequel { title } } }
        fragment Size on Book { pages sequel { weight } }
        """,
        """{"data":{"book":{"title":"Tidal Maps","pages":310,"sequel":{"weight":1.25,"pages":280,"title":"Tidal Maps II"}}}}""");

    [Fact]
    public Task Query_OnlyTypename_NeedsNoResolver() => AssertResponse("{ a: __typename __typename }", """{"data":{"a":"Query","__typename":"Query"}}""");

    [Fact]
    public Task Later_AsynchronousResolver_IsAwaited() => AssertResponse(
        """{ a: later(value: 1) book(id: "b0") { title } b: later(value: 2) }""",
        """{"data":{"a":1,"book":{"title":"Tidal Maps"},"b":2}}""");

    [Fact]
    public async Task Shelves_DeepSelection_CallsOncePerFieldAndLevel()
    {
        await Run(LibraryExecutor, "{ shelves { label books { title pages sequel { title } } } }", state: Library);
        Assert.Equal(
            ["books of 3 shelves", "books(Title Pages) of 4", "sequels of 4", "books(Title) of 1"],
            Library.Calls);
    }

    [Fact]
    public async Task Group_SameFieldTwice_IsReadOnce()
    {
        await Run(LibraryExecutor, "{ books { a: title b: title pages } }", state: Library);
        Assert.Equal(["books(Title Pages) of 4"], Library.Calls);
    }
}
