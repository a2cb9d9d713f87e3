using System.Diagnostics;
using System.Text;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Tests.Language;

/// <summary>Whatever the bytes are, the parser answers with a document or a syntax error, soon; what it accepts, it can print.</summary>
public sealed class ParserFuzzTests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", "...", "on", "\"", "\"\"\"", "\\u{", "\\uD83D", "\\", "$", "@", "!", ":", "=", "&", "|", "#", "\r", "\n",
        "\uFEFF", "é", "😀", "-", "0", "1e", ".", "null", "query", "fragment", "extend", "type", "input", "directive", "\0", " ", "a",
    ];

    [Theory]
    [InlineData(SampleDocuments.Executable, 1)]
    [InlineData(SampleDocuments.TypeSystem, 2)]
    public void ValidDocument_Mutated_GivesDocumentOrSyntaxError(string text, int seed)
    {
        var random = new Random(seed);
        byte[] source = Encoding.UTF8.GetBytes(text);
        for (int round = 0; round < 6_000; round++)
        {
            AssertAnswers(Mutate(source, random));
        }
    }

    [Fact]
    public void RandomBytes_OfAnyLength_GiveDocumentOrSyntaxError()
    {
        var random = new Random(3);
        for (int round = 0; round < 10_000; round++)
        {
            byte[] bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            AssertAnswers(bytes);
        }
    }

    [Fact]
    public void RandomTokens_OfAnyOrder_GiveDocumentOrSyntaxError()
    {
        var random = new Random(4);
        for (int round = 0; round < 20_000; round++)
        {
            string[] parts = random.GetItems(Fragments, random.Next(1, 24));
            AssertAnswers(Encoding.UTF8.GetBytes("{a(b:\"" + string.Concat(parts)));
            AssertAnswers(Encoding.UTF8.GetBytes(string.Join(' ', parts)));
        }
    }

    [Fact]
    public void Document_CutAtEveryByte_GivesSyntaxErrorOrDocument()
    {
        byte[] source = Encoding.UTF8.GetBytes(SampleDocuments.Executable);
        for (int length = 0; length < source.Length; length++)
        {
            AssertAnswers(source.AsSpan(0, length));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("{a(b:\"\\u{")]
    [InlineData("\"\"\"\n")]
    [InlineData("é")]
    [InlineData("a:")]
    [InlineData("{")]
    [InlineData(",")]
    [InlineData("#\r")]
    [InlineData("a(b:1)")]
    [InlineData("\"\\n\" ")]
    public void OnePiece_RepeatedToAMegabyte_IsReadInLinearTime(string piece)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{a " + string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)));
        long start = Stopwatch.GetTimestamp();

        GraphQLParser.TryParse(bytes, ParserLimits.Trusted, out _, out _);

        // Not a measurement: work that grows as the square or faster takes many minutes here, a busy machine some seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            int index = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[index] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(index, Math.Min(random.Next(1, 12), bytes.Count - index));
                    break;
                case 2:
                    bytes.InsertRange(index, Encoding.UTF8.GetBytes(Fragments[random.Next(Fragments.Length)]));
                    break;
                case 3:
                    bytes.InsertRange(index, bytes.GetRange(index, Math.Min(20, bytes.Count - index)));
                    break;
                default:
                    bytes.Reverse(index, Math.Min(8, bytes.Count - index));
                    break;
            }
        }

        return bytes.ToArray();
    }

    private static void AssertAnswers(ReadOnlySpan<byte> bytes)
    {
        if (GraphQLParser.TryParse(bytes, ParserLimits.Default, out DocumentNode? document, out GraphQLSyntaxError? error))
        {
            string printed = GraphQLPrinter.Print(document);
            Assert.Equal(printed, GraphQLPrinter.Print(GraphQLParser.Parse(printed)));
        }
        else
        {
            Assert.True(error.Location is { Line: >= 1, Column: >= 1 });
            Assert.NotEmpty(error.Message);
        }
    }
}
