using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Columns;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Writing;

/// <summary>Any text reads back equal from the response, however it falls on the pieces of the output.</summary>
public sealed class StringWritingTests : ExecutionTestBase
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\n\r\t\b\f", "\"\\n\\r\\t\\b\\f\"")]
    [InlineData("\u0001\u001f\u007f", "\"\\u0001\\u001f\u007f\"")]
    [InlineData("é√😀", "\"é√😀\"")]
    public async Task Text_Special_IsEscapedAsJson(string text, string expected)
    {
        GraphQLExecutor executor = Texts([text]);
        (_, string response) = await Run(executor, "{ utf8 strings }");
        Assert.Equal($$$"""{"data":{"utf8":[{{{expected}}}],"strings":[{{{expected}}}]}}""", response);
    }

    [Fact]
    public async Task Texts_Random_ReadBackEqualAtAnyPieceSize()
    {
        Random random = new(20260615);
        for (int round = 0; round < 200; round++)
        {
            string[] texts = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => RandomText(random))];
            SmallPieces output = new(random.Next(1, 70));
            await Texts(texts).ExecuteAsync(new GraphQLRequest { Query = "{ utf8 strings }"u8.ToArray() }, output);
            using JsonDocument parsed = JsonDocument.Parse(output.Written.ToArray());
            JsonElement data = parsed.RootElement.GetProperty("data");
            Assert.Equal(texts, data.GetProperty("utf8").EnumerateArray().Select(item => item.GetString()));
            Assert.Equal(texts, data.GetProperty("strings").EnumerateArray().Select(item => item.GetString()));
        }
    }

    [Theory]
    [InlineData(0d, "0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-2.5e-9, "-2.5E-09")]
    public async Task Double_AnyMagnitude_IsJsonThatReadsBackEqual(double value, string expected)
    {
        GraphQLExecutor executor = Executor(schema => schema.Query(type => type.Field("n", "Float").Resolve((_, _) => new DoubleColumn([value]))));
        (_, string response) = await Run(executor, "{ n }");
        Assert.Equal("""{"data":{"n":""" + expected + "}}", response);
        Assert.Equal(value, JsonDocument.Parse(response).RootElement.GetProperty("data").GetProperty("n").GetDouble());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task Double_NotFinite_IsAFieldError(double value)
    {
        GraphQLExecutor executor = Executor(schema => schema.Query(type => type.Field("n", "Float").Resolve((_, _) => new DoubleColumn([value]))));
        (_, string response) = await Run(executor, "{ n }");
        Assert.Equal(["""Float cannot represent a result that is not a finite number. @ ["n"]"""], ErrorsOf(response));
        Assert.EndsWith("""{"n":null}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainUtf8_OfEveryLengthAcrossTheOutputsPieces_IsWrittenLikeAnyOther()
    {
        string[] texts = [.. Enumerable.Range(0, 300).Select(length => new string((char)('A' + (length % 26)), length * (length % 7)))];
        int[] offsets = [0, texts.Length];
        GraphQLExecutor executor = Executor(schema => schema.Query(type =>
        {
            type.Field("plain", "[String!]!").Resolve((_, _) => new ListColumn(offsets, Encode(texts, needsNoEscape: true)));
        }));
        (_, string response) = await Run(executor, "{ plain }");
        Assert.Equal("""{"data":{"plain":""" + JsonSerializer.Serialize(texts) + "}}", response);
    }

    private static GraphQLExecutor Texts(string[] texts) => Executor(schema => schema.Query(type =>
    {
        int[] offsets = [0, texts.Length];
        type.Field("utf8", "[String!]!").Resolve((_, _) => new ListColumn(offsets, Encode(texts)));
        type.Field("strings", "[String!]!").Resolve((_, _) => new ListColumn(offsets, new StringColumn(texts)));
    }));

    private static Utf8Column Encode(string[] texts, bool needsNoEscape = false)
    {
        var offsets = new int[texts.Length + 1];
        for (int row = 0; row < texts.Length; row++)
        {
            offsets[row + 1] = offsets[row] + Encoding.UTF8.GetByteCount(texts[row]);
        }

        return new Utf8Column(Encoding.UTF8.GetBytes(string.Concat(texts)), offsets) { NeedsNoEscape = needsNoEscape };
    }

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        for (int length = random.Next(0, 200); length > 0; length--)
        {
            text.Append(random.Next(12) switch
            {
                0 => "\"",
                1 => "\\",
                2 => ((char)random.Next(0, 0x20)).ToString(),
                3 => "😀",
                4 => "ß",
                _ => ((char)random.Next(0x20, 0x7f)).ToString(),
            });
        }

        return text.ToString();
    }

    /// <summary>An output that gives no more room than it must, unless more is asked for.</summary>
    private sealed class SmallPieces(int pieceSize) : IBufferWriter<byte>
    {
        private byte[] _piece = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(_piece.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0) => _piece = new byte[Math.Max(sizeHint, pieceSize)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
