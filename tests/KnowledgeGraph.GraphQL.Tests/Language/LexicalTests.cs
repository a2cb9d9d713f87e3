using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Tests.Language;

/// <summary>Strings, numbers and ignored tokens (§2.1, §2.9.1 to §2.9.4).</summary>
public sealed class LexicalTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u00e9\"", "Aé")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"\\u{1F600}\\u{41}\\u{00000000041}\"", "😀AA")]
    [InlineData("\"é😀#,\"", "é😀#,")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  \"\"\"", "")]
    [InlineData("\"\"\"one\"\"\"", "one")]
    [InlineData("\"\"\" \\n \\\"\"\" \"a\" \"\"\"", " \\n \"\"\" \"a\" ")]
    [InlineData("\"\"\"\n    a\n      b\r\n\n    c\r  \n\"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"  a\n    b\n  c\"\"\"", "  a\n  b\nc")]
    public void String_ValidText_HasMeaning(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<StringValueNode>(GraphQLParser.ParseValue(text)).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("-7")]
    public void Integer_ValidText_IsKeptAsWritten(string text) =>
        Assert.Equal(text, Assert.IsType<IntValueNode>(GraphQLParser.ParseValue(text)).Text);

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1.50")]
    [InlineData("1e10")]
    [InlineData("1.2E-3")]
    [InlineData("0e+0")]
    public void Float_ValidText_IsKeptAsWritten(string text) =>
        Assert.Equal(text, Assert.IsType<FloatValueNode>(GraphQLParser.ParseValue(text)).Text);

    [Theory]
    [InlineData("{a,,b}", 2)]
    [InlineData("\uFEFF{\ta # b\n c\r\n}", 2)]
    [InlineData("{a#", null)]
    [InlineData("{a}#é😀", 1)]
    public void IgnoredTokens_Anywhere_SeparateOnly(string text, int? fields)
    {
        bool parsed = GraphQLParser.TryParse(System.Text.Encoding.UTF8.GetBytes(text), ParserLimits.Default, out DocumentNode? document, out _);

        Assert.Equal(fields is not null, parsed);
        Assert.Equal(fields, (document?.Definitions[0] as OperationDefinitionNode)?.SelectionSet.Selections.Count);
    }
}
