using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.GraphQL.Http.Reading;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>Whatever the body is, the endpoint answers with a GraphQL response and never with a fault of its own.</summary>
public sealed class RequestFuzzTests : HttpTestBase
{
    private const string Valid = """
        {"query":"query Q($t: String!) {\n  echo(text: $t)\n}","operationName":"Q","variables":{"t":"a \u00e9 😀","u":[1,-2.5e3,null]},"extensions":{"x":{}}}
        """;

    private static readonly string[] Pieces =
    [
        "\\ud800", "\\udc00", "\\u0000", "\\", "\"", "{", "}", "[", "]", ":", ",", "null", "true", "1e999", "-", "\"query\"", "\"variables\"",
        "\"t\":", "\"\\ud800\":1,", "mutation{add}", "$t", "String", "(", ")", "\n", "\0", "é", "😀", " ",
    ];

    [Theory]
    [InlineData("""{"query":"query Q($t: String!) { echo(text: $t) }","variables":{"t":"\ud800"}}""")]
    [InlineData("""{"query":"query Q($t: String!) { echo(text: $t) }","variables":{"\ud800":1,"t":"a"}}""")]
    [InlineData("""{"query":"{echo}","\ud800":1}""")]
    public async Task Member_WithHalfASurrogatePair_IsRefused(string body) =>
        Assert.Equal(400, (await PostAsync(await StartAsync(), body)).Status);

    [Theory]
    [InlineData("\\ud83d\\ude00", true)]
    [InlineData("\\uD83D\\uDE00 \\u0041", true)]
    [InlineData("\\\\ud800", true)]
    [InlineData("\\ud83d", false)]
    [InlineData("\\ud83d\\u0041", false)]
    [InlineData("\\ud83d\\\\ude00", false)]
    [InlineData("\\ude00\\ud83d", false)]
    [InlineData("\\ud83d\\ude00\\ude00", false)]
    [InlineData("\\ud83", true)]
    [InlineData("\\", true)]
    public void JsonText_WithEscapes_IsUnicodeIfPairsAreWhole(string json, bool expected) =>
        Assert.Equal(expected, JsonText.IsUnicode(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public async Task Body_Mutated_IsAnsweredWithoutAFault()
    {
        HttpClient client = await StartAsync(new GraphQLHttpOptions { AllowBatching = true });
        byte[] source = Encoding.UTF8.GetBytes(Valid);
        var random = new Random(21);
        for (int round = 0; round < 4_000; round++)
        {
            byte[] body = Mutate(source, random);

            HttpAnswer answer = await PostAsync(client, body, round % 2 == 0 ? Json : GraphQLResponse);

            Assert.True(answer.Status < 500, $"Status {answer.Status} for {Convert.ToBase64String(body)}: {answer.Body}");
            using JsonDocument parsed = JsonDocument.Parse(answer.Body);
        }

        Assert.Empty(Log.Entries);
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            int index = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[index] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(index, Math.Min(random.Next(1, 6), bytes.Count - index));
                    break;
                case 2:
                    bytes.InsertRange(index, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.InsertRange(index, bytes.GetRange(index, Math.Min(20, bytes.Count - index)));
                    break;
            }
        }

        return bytes.ToArray();
    }
}
