using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.GraphQL.Http;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>Automatic persisted queries: a hash alone, the hash with its text, and what may be wrong with either.</summary>
public sealed class PersistedQueryTests : HttpTestBase
{
    private const string Query = "query Kept { echo }";
    private const string Answer = """{"data":{"echo":"nothing"}}""";
    private const string NotFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""";

    [Fact]
    public async Task Hash_IsUnknownUntilItsTextRan_AndThenSufficesForPostAndGet()
    {
        HttpClient client = await StartAsync();

        Assert.Equal((200, NotFound), StatusAndBody(await PostAsync(client, Body(null, Hash(Query)))));
        Assert.Equal((200, Answer), StatusAndBody(await PostAsync(client, Body(Query, Hash(Query)))));
        Assert.Equal((200, Answer), StatusAndBody(await PostAsync(client, Body(null, Hash(Query).ToUpperInvariant()))));
        Assert.Equal((200, Answer), StatusAndBody(await GetAsync(client, $"?extensions={Uri.EscapeDataString(Extensions(Hash(Query)))}")));
    }

    [Fact]
    public async Task Text_WithoutAHash_IsNotRegistered()
    {
        HttpClient client = await StartAsync();

        await PostAsync(client, Body(Query, null));

        Assert.Equal(NotFound, (await PostAsync(client, Body(null, Hash(Query)))).Body);
    }

    [Fact]
    public async Task Text_ThatIsNoValidQuery_IsNotRegistered()
    {
        const string Broken = "{ none }";
        HttpClient client = await StartAsync();

        await PostAsync(client, Body(Broken, Hash(Broken)));

        Assert.Equal(NotFound, (await PostAsync(client, Body(null, Hash(Broken)))).Body);
    }

    [Fact]
    public async Task Text_WithTheHashOfAnother_IsRefusedAndNotRegistered()
    {
        HttpClient client = await StartAsync();

        HttpAnswer answer = await PostAsync(client, Body(Query, Hash("{ echo }")));

        Assert.Equal(422, answer.Status);
        Assert.StartsWith("The SHA-256 of the member \"query\" is not", answer.OnlyError, StringComparison.Ordinal);
        Assert.Equal(NotFound, (await PostAsync(client, Body(null, Hash("{ echo }")))).Body);
    }

    [Theory]
    [InlineData("""{"persistedQuery":1}""")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"0000000000000000000000000000000000000000000000000000000000000000"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"00"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"g000000000000000000000000000000000000000000000000000000000000000"}}""")]
    [InlineData("""{"persistedQuery":{"version":1.5}}""")]
    [InlineData("""{"persistedQuery":{}}""")]
    public async Task Extension_ThatIsMalformed_IsRefused(string extensions)
    {
        HttpClient client = await StartAsync();

        HttpAnswer answer = await PostAsync(client, $$"""{"query":"{ echo }","extensions":{{extensions}}}""");

        Assert.Equal(422, answer.Status);
        Assert.StartsWith("\"extensions.persistedQuery\" must be", answer.OnlyError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"extensions":{}}""")]
    [InlineData("""{"extensions":{"other":"persistedQuery"}}""")]
    public async Task Request_WithNeitherTextNorHash_StillMissesItsQuery(string body)
    {
        HttpClient client = await StartAsync();

        HttpAnswer answer = await PostAsync(client, body);

        Assert.Equal(422, answer.Status);
        Assert.StartsWith("The request has no \"query\"", answer.OnlyError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_ThatIsFull_ForgetsWhatWasUsedLeastLately()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { MaxPersistedQueries = 2 });
        string[] queries = ["query A { echo }", "query B { echo }", "query C { echo }"];
        await PostAsync(client, Body(queries[0], Hash(queries[0])));
        await PostAsync(client, Body(queries[1], Hash(queries[1])));
        await PostAsync(client, Body(null, Hash(queries[0])));

        await PostAsync(client, Body(queries[2], Hash(queries[2])));

        Assert.Equal(Answer, (await PostAsync(client, Body(null, Hash(queries[0])))).Body);
        Assert.Equal(NotFound, (await PostAsync(client, Body(null, Hash(queries[1])))).Body);
        Assert.Equal(Answer, (await PostAsync(client, Body(null, Hash(queries[2])))).Body);
    }

    [Fact]
    public async Task Registry_IsBoundedInBytes()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { MaxPersistedQueryBytes = Query.Length - 1 });

        await PostAsync(client, Body(Query, Hash(Query)));

        Assert.Equal(NotFound, (await PostAsync(client, Body(null, Hash(Query)))).Body);
    }

    [Fact]
    public async Task Hashes_WhenTurnedOff_AreToldSo()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { MaxPersistedQueries = 0 });

        Assert.Equal("PersistedQueryNotSupported", (await PostAsync(client, Body(null, Hash(Query)))).OnlyError);
        Assert.Equal((200, Answer), StatusAndBody(await PostAsync(client, Body(Query, Hash(Query)))));
    }

    [Fact]
    public async Task Array_OfHashes_IsAnsweredWhenAllAreKnown()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { AllowBatching = true });
        await PostAsync(client, $"[{Body(Query, Hash(Query))}]");

        HttpAnswer known = await PostAsync(client, $"[{Body(null, Hash(Query))},{Body("{ echo }", null)}]");
        HttpAnswer unknown = await PostAsync(client, $"[{Body(null, Hash(Query))},{Body(null, Hash("{ echo }"))}]");

        Assert.Equal($"[{Answer},{Answer}]", known.Body);
        Assert.Equal(NotFound, unknown.Body);
    }

    private static (int Status, string Body) StatusAndBody(HttpAnswer answer) => (answer.Status, answer.Body);

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private static string Extensions(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

    private static string Body(string? query, string? hash)
    {
        string[] members =
        [
            .. query is null ? [] : (string[])[$"\"query\":\"{query}\""],
            .. hash is null ? [] : (string[])[$"\"extensions\":{Extensions(hash)}"],
        ];
        return $"{{{string.Join(',', members)}}}";
    }
}
