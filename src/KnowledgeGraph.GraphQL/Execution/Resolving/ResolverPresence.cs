using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>A schema may be described without resolvers, but not executed.</summary>
internal static class ResolverPresence
{
    /// <exception cref="SchemaException">Some fields have no resolver; all are named.</exception>
    public static void Check(Schema schema)
    {
        string[] missing =
        [
            .. from type in schema.Types.OfType<ObjectType>()
               where !ReferenceEquals(type, schema.SubscriptionType)
               from field in type.Fields
               where field.Binding is null
               select $"The field {type.Name}.{field.Name} has no resolver.",
        ];
        if (missing.Length > 0)
        {
            throw new SchemaException(missing);
        }
    }
}
