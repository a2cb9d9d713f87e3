namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>Methods and media types.</summary>
public sealed class NegotiationTests : HttpTestBase
{
    private const string Body = """{"query":"{ echo }"}""";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/graphql-response+json,application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.8", GraphQLResponse)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    [InlineData("*/*, application/graphql-response+json", GraphQLResponse)]
    public async Task Accept_OfSupportedTypes_ChoosesTheType(string? accept, string expected)
    {
        HttpAnswer answer = await PostAsync(await StartAsync(), Body, accept);

        Assert.Equal((200, $"{expected}; charset=utf-8", """{"data":{"echo":"nothing"}}"""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0, */*")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task Accept_OfOtherTypes_Is406(string accept)
    {
        HttpAnswer answer = await PostAsync(await StartAsync(), Body, accept);

        Assert.Equal(406, answer.Status);
        Assert.StartsWith("The Accept header allows no type", answer.OnlyError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("Application/JSON;Charset=utf8")]
    public async Task ContentType_OfJson_IsAccepted(string contentType) =>
        Assert.Equal(200, (await PostAsync(await StartAsync(), Body, contentType: contentType)).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql")]
    public async Task ContentType_OfAnotherKind_Is415(string? contentType) =>
        Assert.Equal(415, (await PostAsync(await StartAsync(), Body, contentType: contentType)).Status);

    [Fact]
    public async Task Body_Compressed_Is415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Body, null, Json) };
        request.Content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(415, (await SendAsync(await StartAsync(), request)).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Method_OtherThanGetAndPost_Is405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        HttpAnswer answer = await SendAsync(await StartAsync(), request);

        Assert.Equal((405, "GET, POST"), (answer.Status, answer.Allow));
        Assert.Equal($"The method {method} is not supported: send GraphQL requests by POST, or queries by GET.", answer.OnlyError);
    }
}
