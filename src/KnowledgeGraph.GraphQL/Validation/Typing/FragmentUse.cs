using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>A place where a fragment, named or inline, is laid over a selection set.</summary>
/// <param name="Node">The spread or the inline fragment.</param>
/// <param name="ParentType">The type of the selection set around it; null when unknown.</param>
/// <param name="FragmentType">The fragment's own type; null when unknown or not composite.</param>
internal readonly record struct FragmentUse(SelectionNode Node, CompositeType? ParentType, CompositeType? FragmentType);
