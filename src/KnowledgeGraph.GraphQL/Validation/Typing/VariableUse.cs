using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>A variable in the place of a value.</summary>
/// <param name="Node">The use.</param>
/// <param name="Place">Where the value goes.</param>
internal readonly record struct VariableUse(VariableNode Node, ValuePlace Place);
