using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>All directives written at one place; never empty.</summary>
internal readonly record struct DirectivesUse(IReadOnlyList<DirectiveNode> Directives, DirectiveLocation Location);
