using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>A selected field together with what the schema says of it.</summary>
/// <param name="Index">Position among the document's fields; identifies the use in sets.</param>
/// <param name="Node">The selection.</param>
/// <param name="ParentType">The type of the selection set around it; null when unknown.</param>
/// <param name="Definition">Null when the parent is unknown or has no such field.</param>
internal sealed record FieldUse(int Index, FieldNode Node, CompositeType? ParentType, OutputField? Definition)
{
    /// <summary>As messages name it: <c>Book.title</c>.</summary>
    public string Coordinate => $"{ParentType}.{Node.Name}";
}
