using System.Text;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "expected a definition, found end of document.@1:1")]
    [InlineData("# only\n", "expected a definition, found end of document.@2:1")]
    [InlineData("{", "expected a field or fragment, found end of document.@1:2")]
    [InlineData("{}", "expected a field or fragment, found \"}\".@1:2")]
    [InlineData("{ a", "expected a field or fragment, found end of document.@1:4")]
    [InlineData("{ a: }", "expected a name, found \"}\".@1:6")]
    [InlineData("{ a() }", "expected a name, found \")\".@1:5")]
    [InlineData("{ a(b) }", "expected \":\", found \")\".@1:6")]
    [InlineData("{ a(b: ) }", "expected a value, found \")\".@1:8")]
    [InlineData("{ a { } }", "expected a field or fragment, found \"}\".@1:7")]
    [InlineData("{ ...on }", "expected a name, found \"}\".@1:9")]
    [InlineData("{ .. }", "unexpected \".\"; a fragment is spread with \"...\".@1:3")]
    [InlineData("{ ? }", "unexpected character \"?\".@1:3")]
    [InlineData("{ 'a' }", "unexpected character \"'\". Strings are written with double quotes.@1:3")]
    [InlineData("{ é }", "unexpected character U+00E9.@1:3")]
    [InlineData("{ \0 }", "unexpected character U+0000.@1:3")]
    [InlineData("query Q($a: Int = $b) { a }", "a variable cannot be used in a constant value.@1:19")]
    [InlineData("query Q($a Int) { a }", "expected \":\", found name \"Int\".@1:12")]
    [InlineData("query Q() { a }", "expected \"$\", found \")\".@1:9")]
    [InlineData("query Q($a: [Int) { a }", "expected \"]\", found \")\".@1:17")]
    [InlineData("query Q($a: Int!!) { a }", "expected \"$\", found \"!\".@1:17")]
    [InlineData("query Q", "expected \"{\", found end of document.@1:8")]
    [InlineData("fragment on on Book { a }", "expected a fragment name other than \"on\", found name \"on\".@1:10")]
    [InlineData("fragment F Book { a }", "expected \"on\", found name \"Book\".@1:12")]
    [InlineData("nothing { a }", "expected a definition, found name \"nothing\".@1:1")]
    [InlineData("\"d\" { a }", "expected a definition behind its description, found \"{\".@1:5")]
    [InlineData("\"d\" extend type A @b", "an extension cannot have a description.@1:1")]
    [InlineData("extend directive @a on FIELD", "expected a type-system keyword behind \"extend\", found name \"directive\".@1:8")]
    [InlineData("extend type A", "expected what the extension adds, found end of document.@1:14")]
    [InlineData("extend schema", "expected \"{\", found end of document.@1:14")]
    [InlineData("schema @a", "expected \"{\", found end of document.@1:10")]
    [InlineData("schema { find: Query }", "expected \"query\", \"mutation\" or \"subscription\", found name \"find\".@1:10")]
    [InlineData("enum A { true }", "expected an enum value other than \"true\", \"false\" and \"null\", found name \"true\".@1:10")]
    [InlineData("directive @a on HERE", "expected a directive location such as \"FIELD\", found name \"HERE\".@1:17")]
    [InlineData("type A {}", "expected a name, found \"}\".@1:9")]
    [InlineData("union A = |", "expected a name, found end of document.@1:12")]
    public void Document_WithMistake_NamesItsPlace(string text, string expected) =>
        Assert.Equal($"Syntax error: {expected}", ErrorOf(Encoding.UTF8.GetBytes(text)).ToString());

    [Theory]
    [InlineData("01", "a number does not start with a needless zero.@1:1")]
    [InlineData("-", "expected a digit, found end of document.@1:2")]
    [InlineData("-a", "expected a digit, found \"a\".@1:2")]
    [InlineData("1.", "expected a digit, found end of document.@1:3")]
    [InlineData("1.e3", "expected a digit, found \"e\".@1:3")]
    [InlineData("1e", "expected a digit, found end of document.@1:3")]
    [InlineData("1e+x", "expected a digit, found \"x\".@1:4")]
    [InlineData("1x", "\"x\" cannot stand directly behind the number \"1\".@1:2")]
    [InlineData("1.2.3", "\".\" cannot stand directly behind the number \"1.2\".@1:4")]
    [InlineData("\"a", "unterminated string.@1:1")]
    [InlineData("\"\"\"a\nb\"\"", "unterminated string.@1:1")]
    [InlineData("\"a\nb\"", "a quoted string ends on its own line; use \"\"\" for several lines.@1:3")]
    [InlineData("\"\\x\"", "unknown escape in a string; a backslash itself is written \"\\\\\".@1:2")]
    [InlineData("\"\\", "unknown escape in a string; a backslash itself is written \"\\\\\".@1:2")]
    [InlineData("\"\\u12\"", "a Unicode escape is written \\u with four hexadecimal digits, or \\u{…}.@1:2")]
    [InlineData("\"\\u{}\"", "a Unicode escape is written \\u with four hexadecimal digits, or \\u{…}.@1:2")]
    [InlineData("\"\\u{1234567}\"", "a Unicode escape is written \\u with four hexadecimal digits, or \\u{…}.@1:2")]
    [InlineData("\"\\u{110000}\"", "a Unicode escape does not name a character.@1:2")]
    [InlineData("\"é\\uD83D\"", "a Unicode escape does not name a character.@1:3")]
    [InlineData("\"\\uDE00\"", "a Unicode escape does not name a character.@1:2")]
    [InlineData("\"\\uD83D\\u{DE00}\"", "a Unicode escape does not name a character.@1:2")]
    [InlineData("\"\\uD83D\\u0041\"", "a Unicode escape does not name a character.@1:2")]
    [InlineData("\"\\u", "a Unicode escape is written \\u with four hexadecimal digits, or \\u{…}.@1:2")]
    [InlineData("$a", "a variable cannot be used in a constant value.@1:1")]
    [InlineData("1 2", "expected end of document, found number \"2\".@1:3")]
    [InlineData("{a: 1", "expected a name, found end of document.@1:6")]
    public void Value_WithMistake_NamesItsPlace(string text, string expected)
    {
        GraphQLSyntaxException exception = Assert.Throws<GraphQLSyntaxException>(() => GraphQLParser.ParseValue(text));

        Assert.Equal($"Syntax error: {expected}", exception.Error.ToString());
    }

    [Fact]
    public void Document_WithInvalidUtf8_NamesTheByte() => Assert.Equal(
        "Syntax error: byte 6 of the document is not valid UTF-8.@2:3",
        ErrorOf([.. "{\r\n é"u8, 0xC3, (byte)'}']).ToString());

    [Fact]
    public void Document_OverByteLimit_NamesTheLimit()
    {
        GraphQLSyntaxError error = ErrorOf("{ abc }"u8, new ParserLimits { MaxBytes = 6 });

        Assert.Equal(SyntaxErrorKind.TooManyBytes, error.Kind);
        Assert.Equal("The document has 7 bytes; this server accepts at most 6 (limit: document bytes).@1:1", error.ToString());
    }

    [Fact]
    public void Document_OverTokenLimit_StopsThere()
    {
        GraphQLSyntaxError error = ErrorOf("{ a b c } ?"u8, new ParserLimits { MaxTokens = 3 });

        Assert.Equal((SyntaxErrorKind.TooManyTokens, new SourceLocation(1, 7)), (error.Kind, error.Location));
        Assert.True(GraphQLParser.TryParse("{ a b c }"u8, new ParserLimits { MaxTokens = 5 }, out _, out _));
    }

    [Theory]
    [InlineData("{a{a{a}}}")]
    [InlineData("{a(a:[1])}")]
    [InlineData("{a(a:{})}")]
    public void Document_OverDepthLimit_StopsThere(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(SyntaxErrorKind.TooDeep, ErrorOf(bytes, new ParserLimits { MaxDepth = 2 }).Kind);
        Assert.True(GraphQLParser.TryParse(bytes, new ParserLimits { MaxDepth = 3 }, out _, out _));
    }

    [Fact]
    public void Document_NestedWithoutEnd_DoesNotExhaustTheStack()
    {
        byte[] text = Encoding.UTF8.GetBytes("{a(a:" + new string('[', 60_000));

        Assert.Equal(SyntaxErrorKind.TooDeep, ErrorOf(text, ParserLimits.Trusted).Kind);
    }

    private static GraphQLSyntaxError ErrorOf(ReadOnlySpan<byte> text, ParserLimits? limits = null)
    {
        Assert.False(GraphQLParser.TryParse(text, limits ?? ParserLimits.Default, out _, out GraphQLSyntaxError? error));
        return error;
    }
}
