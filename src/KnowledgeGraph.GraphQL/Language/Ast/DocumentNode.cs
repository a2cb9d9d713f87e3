namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>
/// A whole GraphQL text: executable definitions, type-system definitions, or both (§2.2 <c>Document</c>). Never empty when it comes
/// from the parser.
/// </summary>
public sealed class DocumentNode(SourceLocation location, IReadOnlyList<DefinitionNode> definitions)
    : SyntaxNode(location)
{
    /// <summary>In source order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}
