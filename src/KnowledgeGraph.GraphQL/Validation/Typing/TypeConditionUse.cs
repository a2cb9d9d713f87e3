using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>The type after <c>on</c> of a fragment.</summary>
/// <param name="Node">The reference as written.</param>
/// <param name="FragmentName">Null for an inline fragment.</param>
/// <param name="Type">Null if the schema has no such type.</param>
internal readonly record struct TypeConditionUse(NamedTypeNode Node, string? FragmentName, NamedType? Type)
{
    public string Describe() => FragmentName is null ? "An inline fragment" : $"Fragment \"{FragmentName}\"";
}
