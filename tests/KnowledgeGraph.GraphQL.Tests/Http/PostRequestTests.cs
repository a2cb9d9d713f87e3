using System.Text;
using KnowledgeGraph.GraphQL.Http;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>Bodies, well-formed and not.</summary>
public sealed class PostRequestTests : HttpTestBase
{
    [Theory]
    [InlineData("""{"query":"{ echo(text: 1) }"}""", 400)]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("""{"query":""}""", 400)]
    [InlineData("""{"query":"query A { echo } query B { echo }"}""", 400)]
    [InlineData("""{"query":"query A { echo }","operationName":"B"}""", 400)]
    [InlineData("""{"query":"query Q($t: String!) { echo(text: $t) }","variables":{"t":1}}""", 400)]
    [InlineData("""{"query":"query Q($t: String!) { echo(text: $t) }"}""", 400)]
    [InlineData("""{"query":"subscription { added }"}""", 400)]
    [InlineData("""{"query":"{ fail }"}""", 200)]
    public async Task Request_ThatFails_HasStatusByMediaType(string body, int status)
    {
        HttpClient client = await StartAsync();

        Assert.Equal(status, (await PostAsync(client, body, GraphQLResponse)).Status);
        Assert.Equal(200, (await PostAsync(client, body, Json)).Status);
    }

    [Theory]
    [InlineData("""{"query":"{ echo(text: \"a\") }"}""", "a")]
    [InlineData("""{"query":"query($t: String!){echo(text:$t)}","variables":{"t":"b \u00e9 \" \n"}}""", "b é \\\" \\n")]
    [InlineData("""{"variables":{"t":"é😀"},"extra":[1,{"query":2}],"operationName":"B","query":"query A{echo} query B($t:String!){echo(text:$t)}"}""", "é😀")]
    [InlineData("""{"query":"{\n  echo(text: \"\\u0063\")\n}","variables":null,"operationName":null,"extensions":null}""", "c")]
    [InlineData("""  {"query":"{echo}","extensions":{"a":{"b":[]}},"variables":{}}  """, "nothing")]
    [InlineData("""{"query":"query A { echo }","operationName":""}""", "nothing")]
    public async Task Request_WellFormed_IsExecuted(string body, string echo)
    {
        HttpAnswer answer = await PostAsync(await StartAsync(), body, GraphQLResponse);

        Assert.Equal((200, $$$"""{"data":{"echo":"{{{echo}}}"}}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("", 400, "The request body is empty: send a JSON object with the member \"query\".")]
    [InlineData("NONSENSE", 400, "The request body is not valid JSON, beginning at line 1, byte 1, or is nested too deeply.")]
    [InlineData("{\"query\":", 400, "The request body is not valid JSON, beginning at line 1, byte 10, or is nested too deeply.")]
    [InlineData("{\"query\":\"{echo}\"} x", 400, "The request body is not valid JSON, beginning at line 1, byte 20, or is nested too deeply.")]
    [InlineData("{\"query\":\"\\ud800\"}", 400, "The request body is not Unicode text: it holds invalid UTF-8 or an escape of half a surrogate pair.")]
    [InlineData(
        "{\"query\":\"{echo}\",\"operationName\":\"\\ud800\"}",
        400,
        "The request body is not Unicode text: it holds invalid UTF-8 or an escape of half a surrogate pair.")]
    [InlineData("\"text\"", 422, "A GraphQL request is a JSON object with the member \"query\".")]
    [InlineData("{}", 422, "The request has no \"query\": it must hold the text of a GraphQL document.")]
    [InlineData("{\"qeury\":\"{echo}\"}", 422, "The request has no \"query\": it must hold the text of a GraphQL document.")]
    [InlineData("{\"query\":null}", 422, "The member \"query\" must be a string.")]
    [InlineData("{\"query\":{}}", 422, "The member \"query\" must be a string.")]
    [InlineData("{\"query\":\"{echo}\",\"operationName\":1}", 422, "The member \"operationName\" must be a string or null.")]
    [InlineData("{\"query\":\"{echo}\",\"variables\":[7]}", 422, "The member \"variables\" must be a JSON object or null.")]
    [InlineData("{\"query\":\"{echo}\",\"variables\":\"{}\"}", 422, "The member \"variables\" must be a JSON object or null.")]
    [InlineData("{\"query\":\"{echo}\",\"extensions\":true}", 422, "The member \"extensions\" must be a JSON object or null.")]
    [InlineData("{\"query\":\"{echo}\",\"query\":\"{fail}\"}", 422, "The member \"query\" is given more than once.")]
    [InlineData("[{\"query\":\"{echo}\"}]", 422, "This server takes one request at a time: send a JSON object instead of an array.")]
    public async Task Body_ThatIsNoRequest_IsRefusedWhateverTheMediaType(string body, int status, string message)
    {
        HttpClient client = await StartAsync();
        foreach (string accept in (string[])[Json, GraphQLResponse])
        {
            HttpAnswer answer = await PostAsync(client, body, accept);

            Assert.Equal((status, message), (answer.Status, answer.OnlyError));
        }
    }

    [Fact]
    public async Task Body_OfInvalidUtf8_IsRefused()
    {
        byte[] body = [.. "{\"query\":\"{echo(text:\\\"a"u8, 0xFF, .. "\\\")}\"}"u8];

        Assert.Equal(400, (await PostAsync(await StartAsync(), body, GraphQLResponse)).Status);
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsRefused()
    {
        string variables = "{\"a\":" + new string('[', 5_000) + new string(']', 5_000) + "}";

        HttpAnswer answer = await PostAsync(await StartAsync(), $$"""{"query":"{echo}","variables":{{variables}}}""");

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OverTheLimit_Is413WhetherItsLengthIsKnownOrNot(bool isLengthKnown)
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { MaxRequestBytes = 100 });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Body(101, isLengthKnown) };

        HttpAnswer answer = await SendAsync(client, request);

        Assert.Equal(413, answer.Status);
        Assert.Equal("The request body has more than 100 bytes (limit: request bytes). Send less at once.", answer.OnlyError);
        using var atLimit = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Body(100, isLengthKnown) };
        Assert.Equal(200, (await SendAsync(client, atLimit)).Status);
    }

    [Fact]
    public async Task Body_InManyPieces_IsReadWhole()
    {
        HttpClient client = await StartAsync();
        string text = new('x', 300_000);
        string body = $$$"""{"query":"query($t: String!){echo(text:$t)}","variables":{"t":"{{{text}}}"}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = Chunked(body) };

        HttpAnswer answer = await SendAsync(client, request);

        Assert.Equal($$$"""{"data":{"echo":"{{{text}}}"}}""", answer.Body);
    }

    [Fact]
    public async Task Requests_Concurrent_DoNotMixTheirMemory()
    {
        HttpClient client = await StartAsync();
        string[] texts = [.. Enumerable.Range(0, 400).Select(index => new string((char)('a' + (index % 26)), 10 + index))];

        HttpAnswer[] answers = await Task.WhenAll(texts.Select(text =>
            PostAsync(client, $$$"""{"query":"query($t: String!){\n echo(text:$t)}","variables":{"t":"{{{text}}}"}}""")));

        Assert.Equal(texts.Select(text => $$$"""{"data":{"echo":"{{{text}}}"}}"""), answers.Select(answer => answer.Body));
    }

    private static HttpContent Body(int length, bool isLengthKnown)
    {
        string body = """{"query":"{echo}"}""".PadRight(length);
        return isLengthKnown ? new StringContent(body, null, Json) : Chunked(body);
    }

    private static HttpContent Chunked(string body) => new ChunkedContent(Encoding.UTF8.GetBytes(body), chunkBytes: 1_000);
}
