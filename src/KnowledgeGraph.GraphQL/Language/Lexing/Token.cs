namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>One lexical token. The default value is the start of the text.</summary>
/// <param name="Kind">Decides which of the other members matter.</param>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset behind the last byte.</param>
/// <param name="Location">Place of the first character.</param>
/// <param name="StringValue">The meaning of a string token, escapes resolved; null for every other kind.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, SourceLocation Location, string? StringValue = null);
