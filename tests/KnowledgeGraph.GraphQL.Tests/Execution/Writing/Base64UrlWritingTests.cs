using System.Buffers.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Writing;

public sealed class Base64UrlWritingTests : ExecutionTestBase
{
    [Fact]
    public async Task Base64Url_ValuesOfEveryLength_ReadBackEqual()
    {
        Random random = new(20261121);
        byte[][] rests = [.. Enumerable.Range(0, 200).Select(length => RandomBytes(random, length % 70))];
        int[] offsets = [0, rests.Length];
        GraphQLExecutor executor = Executor(schema => schema.Query(type =>
            type.Field("ids", "[ID!]!").Resolve((_, _) => new ListColumn(offsets, new Ids(0xFB, rests)))));
        (_, string response) = await Run(executor, "{ ids }");
        using JsonDocument parsed = JsonDocument.Parse(response);
        Assert.Equal(
            rests.Select(rest => Base64Url.EncodeToString([0xFB, .. rest])),
            parsed.RootElement.GetProperty("data").GetProperty("ids").EnumerateArray().Select(item => item.GetString()));
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private sealed class Ids(byte first, byte[][] rests) : Base64UrlColumn(rests.Length, first, null)
    {
        protected override ReadOnlySpan<byte> RestAt(int row) => rests[row];
    }
}
