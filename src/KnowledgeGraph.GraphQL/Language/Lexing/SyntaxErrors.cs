using System.Text;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>Every message that the lexer and the parser can give. Out of line, so that the reading loops stay small.</summary>
internal static class SyntaxErrors
{
    private const int LongestQuote = 40;

    public static GraphQLSyntaxException TooManyBytes(int actual, int limit) => new(new GraphQLSyntaxError(
        SyntaxErrorKind.TooManyBytes,
        $"The document has {actual} bytes; this server accepts at most {limit} (limit: document bytes).",
        new SourceLocation(1, 1)));

    public static GraphQLSyntaxException TooManyTokens(int limit, SourceLocation location) => new(new GraphQLSyntaxError(
        SyntaxErrorKind.TooManyTokens,
        $"The document has more than {limit} tokens (limit: document tokens). Send a shorter document; move data into variables.",
        location));

    public static GraphQLSyntaxException TooDeep(int limit, SourceLocation location) => new(new GraphQLSyntaxError(
        SyntaxErrorKind.TooDeep,
        $"The document nests brackets more than {limit} levels deep (limit: document depth).",
        location));

    public static GraphQLSyntaxException Expected(string expected, string found, SourceLocation location) =>
        Invalid($"Syntax error: expected {expected}, found {found}.", location);

    public static GraphQLSyntaxException Invalid(string message, SourceLocation location) =>
        new(new GraphQLSyntaxError(SyntaxErrorKind.InvalidSyntax, message, location));

    public static GraphQLSyntaxException InvalidUtf8(int offset, SourceLocation location) =>
        Invalid($"Syntax error: byte {offset} of the document is not valid UTF-8.", location);

    public static GraphQLSyntaxException ExpectedDigit(ReadOnlySpan<byte> rest, SourceLocation location) =>
        Expected("a digit", rest.IsEmpty ? "end of document" : Describe(FirstOf(rest)), location);

    public static GraphQLSyntaxException BehindNumber(ReadOnlySpan<byte> number, ReadOnlySpan<byte> rest, SourceLocation location) =>
        Invalid($"Syntax error: {Describe(FirstOf(rest))} cannot stand directly behind the number {Quote(number)}.", location);

    public static GraphQLSyntaxException UnexpectedCharacter(ReadOnlySpan<byte> rest, SourceLocation location)
    {
        Rune rune = FirstOf(rest);
        string hint = rune.Value == '\'' ? " Strings are written with double quotes." : "";
        return Invalid($"Syntax error: unexpected character {Describe(rune)}.{hint}", location);
    }

    public static string Quote(ReadOnlySpan<byte> text) => text.Length <= LongestQuote
        ? $"\"{Encoding.UTF8.GetString(text)}\""
        : $"\"{Encoding.UTF8.GetString(text[..LongestQuote])}…\"";

    private static Rune FirstOf(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        return rune;
    }

    private static string Describe(Rune rune) =>
        rune.Value is > 0x20 and < 0x7F ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
}
