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

    [Fact]
    public async Task HeadedBase64Url_TailsOfEveryLength_ReadBackBehindTheirHeads()
    {
        Random random = new(20261121);
        byte[][] tails = [.. Enumerable.Range(0, 200).Select(length => RandomBytes(random, length % 70))];
        byte[][] heads = [.. Enumerable.Range(0, 200).Select(length => RandomBytes(random, 3 * (length % 11)))];
        int[] offsets = [0, tails.Length];
        GraphQLExecutor executor = Executor(schema => schema.Query(type =>
            type.Field("cursors", "[String!]!").Resolve((_, _) => new ListColumn(offsets, new Cursors(heads, tails)))));
        (_, string response) = await Run(executor, "{ cursors }");
        using JsonDocument parsed = JsonDocument.Parse(response);
        Assert.Equal(
            heads.Zip(tails, (head, tail) => Base64Url.EncodeToString([.. head, .. tail])),
            parsed.RootElement.GetProperty("data").GetProperty("cursors").EnumerateArray().Select(item => item.GetString()));
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

    private sealed class Cursors(byte[][] heads, byte[][] tails) : HeadedBase64UrlColumn(tails.Length, null)
    {
        private readonly byte[][] _heads = [.. heads.Select(head => Base64Url.EncodeToUtf8(head))];

        protected override void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail)
        {
            head = _heads[row];
            tail = tails[row];
        }
    }
}
