namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What kept a text from being parsed. The default is a mistake in the text itself.</summary>
public enum SyntaxErrorKind
{
    InvalidSyntax,

    /// <summary>The text has more bytes than <see cref="ParserLimits.MaxBytes"/>; nothing of it was read.</summary>
    TooManyBytes,

    /// <summary>Reading stopped at the first token beyond <see cref="ParserLimits.MaxTokens"/>.</summary>
    TooManyTokens,

    /// <summary>Reading stopped at the first opening bracket beyond <see cref="ParserLimits.MaxDepth"/>.</summary>
    TooDeep,
}
