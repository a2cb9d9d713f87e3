using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>
/// A literal at any depth of a value. A single value in the place of a list stands with the list's item type, since it is coerced to a list
/// of one (§3.11).
/// </summary>
/// <param name="Node">Never a variable.</param>
/// <param name="Type">What the schema expects here; null when unknown.</param>
internal readonly record struct ValueUse(ValueNode Node, GraphQLType? Type);
