namespace KnowledgeGraph.GraphQL.Language;

/// <summary>
/// Bounds on the work that one text can cause before it is known to be valid. They are checked while reading, so that time, memory and
/// stack stay bounded whatever the text holds.
/// </summary>
public sealed record ParserLimits
{
    /// <summary>64 KiB, 10,000 tokens, 128 levels: several times what generated clients send.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>For texts of the server's own, such as a large schema: 64 MiB and 16 million tokens, but no deeper than by default.</summary>
    public static ParserLimits Trusted { get; } = new() { MaxBytes = 64 << 20, MaxTokens = 16 << 20 };

    /// <summary>Size of the whole text in UTF-8 bytes.</summary>
    public int MaxBytes { get; init; } = 64 << 10;

    /// <summary>Tokens as §2.1.6 counts them: comments, commas and white space are free.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>
    /// Nested brackets of any kind: selection sets, lists and objects in values, list types. It bounds the recursion of everything that
    /// walks the tree later.
    /// </summary>
    public int MaxDepth { get; init; } = 128;
}
