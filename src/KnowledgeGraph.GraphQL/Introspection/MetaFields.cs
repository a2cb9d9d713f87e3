using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>The fields that are there without being declared (§4).</summary>
internal static class MetaFields
{
    /// <summary>On every composite type. The planner answers it, since it knows the concrete type.</summary>
    public static OutputField Typename { get; } = new(
        "__typename",
        "The name of the object's concrete type.",
        new NonNullType(BuiltInScalars.String),
        [],
        weight: 0);

    /// <summary>On the query type.</summary>
    public static OutputField Schema { get; } = new(
        "__schema",
        "The type system of this service.",
        new NonNullType(IntrospectionTypes.Schema),
        [],
        weight: 0,
        binding: new SynchronousFieldResolver<Root>((context, _) => new ObjectColumn<Schema>([context.Request.Schema])));

    /// <summary>On the query type.</summary>
    public static OutputField Type { get; } = new(
        "__type",
        "One type of this service by its name, or null.",
        IntrospectionTypes.Type,
        [new InputValueDefinition(0, "name", "Case-sensitive.", new NonNullType(BuiltInScalars.String), null, null)],
        weight: 0,
        binding: new SynchronousFieldResolver<Root>(FindType));

    public static OutputField? Find(string name, bool isQueryType) => name switch
    {
        "__typename" => Typename,
        "__schema" when isQueryType => Schema,
        "__type" when isQueryType => Type,
        _ => null,
    };

    private static ObjectColumn<GraphQLType?> FindType(FieldContext context, ReadOnlySpan<Root> roots) =>
        new([context.Request.Schema.FindType(context.GetString("name"))]);
}
