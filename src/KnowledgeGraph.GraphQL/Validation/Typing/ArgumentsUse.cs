using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>The arguments given to one field or directive.</summary>
/// <param name="Owner">The field or directive node.</param>
/// <param name="ParentType">The type around a field; null for directives and for fields in unknown types.</param>
/// <param name="Arguments">As given.</param>
/// <param name="Definitions">As declared; null when the field or directive is unknown.</param>
internal sealed record ArgumentsUse(
    SyntaxNode Owner,
    CompositeType? ParentType,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<InputValueDefinition>? Definitions)
{
    /// <summary>As messages name it: <c>field "Book.title"</c> or <c>directive "@include"</c>.</summary>
    public string OwnerName => Owner switch
    {
        FieldNode selection => $"field \"{ParentType}.{selection.Name}\"",
        DirectiveNode directive => $"directive \"@{directive.Name}\"",
        _ => "",
    };
}
