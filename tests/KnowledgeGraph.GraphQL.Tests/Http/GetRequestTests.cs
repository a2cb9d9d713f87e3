namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>Requests in the URL.</summary>
public sealed class GetRequestTests : HttpTestBase
{
    [Theory]
    [InlineData("?query={echo}", "nothing")]
    [InlineData("?query=query($t:String!){echo(text:$t)}&variables={\"t\":\"é %2B \"}", "é + ")]
    [InlineData("?query=query+A{echo}query+B{echo(text:\"b\")}&operationName=B&extensions={}", "b")]
    [InlineData("?query={echo}&variables=&operationName=&extensions=null&other=1", "nothing")]
    public async Task Query_InTheUrl_IsExecuted(string url, string echo)
    {
        HttpAnswer answer = await GetAsync(await StartAsync(), url, GraphQLResponse);

        Assert.Equal((200, $$$"""{"data":{"echo":"{{{echo}}}"}}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("", 422, "The request has no \"query\": it must hold the text of a GraphQL document.")]
    [InlineData("?query=", 422, "The request has no \"query\": it must hold the text of a GraphQL document.")]
    [InlineData("?query={echo}&query={fail}", 422, "The member \"query\" is given more than once.")]
    [InlineData("?query={echo}&variables=[1]", 422, "The member \"variables\" must be a JSON object or null.")]
    [InlineData("?query={echo}&variables={}{}", 400, "The parameter \"variables\" is not valid JSON, beginning at line 1, byte 3, or is nested too deeply.")]
    [InlineData("?query={echo}&extensions=nonsense", 400, "The parameter \"extensions\" is not valid JSON, beginning at line 1, byte 2, or is nested too deeply.")]
    public async Task Url_ThatIsNoRequest_IsRefused(string url, int status, string message)
    {
        HttpAnswer answer = await GetAsync(await StartAsync(), url);

        Assert.Equal((status, message), (answer.Status, answer.OnlyError));
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(GraphQLResponse)]
    public async Task Mutation_InTheUrl_Is405(string accept)
    {
        HttpAnswer answer = await GetAsync(await StartAsync(), "?query=mutation{add}", accept);

        Assert.Equal((405, "POST"), (answer.Status, answer.Allow));
        Assert.DoesNotContain("added", answer.Body, StringComparison.Ordinal);
    }
}
