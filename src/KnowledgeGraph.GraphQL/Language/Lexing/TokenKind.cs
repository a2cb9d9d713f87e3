namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>The lexical tokens of §2.1.6, plus the start and the end of the text.</summary>
internal enum TokenKind : byte
{
    StartOfText,
    EndOfText,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    EqualsSign,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
