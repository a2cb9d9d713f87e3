namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Why a text is not a GraphQL document, and where the parser stopped.</summary>
/// <param name="Kind">Tells a mistake in the text from a limit of this server.</param>
/// <param name="Message">A sentence for the author of the text; it quotes at most a short piece of it.</param>
/// <param name="Location">The first character that cannot be part of a document, or the token that exceeded a limit.</param>
public sealed record GraphQLSyntaxError(SyntaxErrorKind Kind, string Message, SourceLocation Location)
{
    /// <summary>The form <c>message@line:column</c>.</summary>
    public override string ToString() => $"{Message}@{Location}";
}
