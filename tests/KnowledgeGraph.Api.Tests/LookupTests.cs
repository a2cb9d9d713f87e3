using KnowledgeGraph.Api.Ids;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests;

public abstract class LookupTests(bool isEmbedded) : ApiTest(isEmbedded)
{
    private static readonly string PaperId = GlobalId.Encode(new NodeReference(NodeKind.Paper, IdParser.Parse("doi:10.1000/1")));

    [Theory]
    [InlineData("10.1000/1")]
    [InlineData("doi:10.1000/1")]
    [InlineData("https://doi.org/10.1000/1")]
    public Task Paper_AnySpellingOfItsId_IsFound(string id) => ExpectAsync(
        $$"""{ paper(id: "{{id}}") { id key title year type date hasCode externalIds sources } }""",
        $$$"""{'paper':{'id':'{{{PaperId}}}','key':'doi:10.1000/1','title':'Paper \"1\"','year':2001,'type':'ARTICLE','date':'2001-02-03','hasCode':null,'externalIds':['doi:10.1000/1'],'sources':['sample']}}""");

    [Fact]
    public Task Paper_GlobalId_IsFound() => ExpectAsync($$"""{ paper(id: "{{PaperId}}") { year } }""", "{'paper':{'year':2001}}");

    [Fact]
    public Task Paper_UnknownId_IsNull() => ExpectAsync("""{ paper(id: "10.1000/99") { year } }""", "{'paper':null}");

    [Fact]
    public Task Paper_NoId_SaysWhatIdsLookLike() =>
        ExpectErrorAsync("""{ paper(id: "what?") { year } }""", "BAD_USER_INPUT", "'what?' is not an identifier");

    [Fact]
    public Task Author_IdOfAPaper_NamesBothKinds() =>
        ExpectErrorAsync($$"""{ author(id: "{{PaperId}}") { name } }""", "BAD_USER_INPUT", "a node of kind Paper, not Author");

    [Fact]
    public Task Nodes_MixedKinds_KeepTheirOrder() => ExpectAsync(
        $$"""{ nodes(ids: ["local:north", "{{PaperId}}", "local:nobody", "local:author1"]) { __typename ... on Paper { year } ... on Author { name } } }""",
        "{'nodes':[{'__typename':'Institution'},{'__typename':'Paper','year':2001},null,{'__typename':'Author','name':'Author 1'}]}");

    [Fact]
    public Task Node_RefetchedByItsId_IsTheSame() => ExpectAsync(
        $$"""{ node(id: "{{PaperId}}") { id } }""", $$$"""{'node':{'id':'{{{PaperId}}}'}}""");

    public sealed class OnEmbeddedStore() : LookupTests(isEmbedded: true);

    public sealed class OnReferenceStore() : LookupTests(isEmbedded: false);
}
