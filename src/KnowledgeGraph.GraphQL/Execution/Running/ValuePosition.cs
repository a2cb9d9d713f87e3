using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>Where a completed value stands.</summary>
/// <param name="Level">The level of the objects that have the field.</param>
/// <param name="Field">The field of the response.</param>
/// <param name="Type">The type at this place: that of the field, or of the items inside a list.</param>
/// <param name="List">The list whose items these are; null for the field's own value.</param>
internal readonly record struct ValuePosition(Level Level, FieldPlan Field, GraphQLType Type, CompletedList? List)
{
    public ValuePosition OfItems(CompletedList list, ListType type) => this with { Type = type.ItemType, List = list };
}
