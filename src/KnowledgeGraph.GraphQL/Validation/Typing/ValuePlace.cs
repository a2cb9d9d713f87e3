using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>An argument, input field or list entry that takes a value. The default means that nothing is known of it.</summary>
/// <param name="Type">What the schema expects; null when unknown.</param>
/// <param name="HasDefault">Whether the argument or input field has a default value of its own.</param>
/// <param name="OneOf">The <c>@oneOf</c> type of which the place is a field, else null; such a field takes no null (§5.8.5).</param>
internal readonly record struct ValuePlace(GraphQLType? Type, bool HasDefault = false, InputObjectType? OneOf = null)
{
    public static ValuePlace Of(InputValueDefinition? definition) => new(definition?.Type, definition?.DefaultValue is not null);
}
