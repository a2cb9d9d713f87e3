using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__Type</c> (§4.2.2): one type for all kinds, with null where a field has no meaning for a kind.</summary>
internal static class TypeIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<GraphQLType> type = new("__Type");
        type.Description("A type of the service; which fields have a value depends on the kind.");
        type.Field("kind", "__TypeKind!").Resolve((_, parents) => ReadKinds(parents));
        type.Text("name", "String", self => (self as NamedType)?.Name)
            .Description("Null for lists and non-null types.");
        type.Text("description", "String", self => (self as NamedType)?.Description);
        type.Text("specifiedByURL", "String", self => (self as ScalarType)?.SpecifiedByUrl)
            .Description("For custom scalars the address of the definition.");
        type.DeprecableList("fields", "[__Field!]", self => (self as FieldsType)?.Fields, field => field.DeprecationReason)
            .Description("For objects and interfaces.");
        type.List<GraphQLType, GraphQLType>("interfaces", "[__Type!]", self => (self as FieldsType)?.Interfaces)
            .Description("For objects and interfaces.");
        type.Field("possibleTypes", "[__Type!]").Description("For interfaces and unions.").Resolve((context, parents) =>
            ReadPossibleTypes(context.Request.Schema, parents));
        type.DeprecableList("enumValues", "[__EnumValue!]", self => (self as EnumType)?.Values, value => value.DeprecationReason)
            .Description("For enums.");
        type.DeprecableList("inputFields", "[__InputValue!]", self => (self as InputObjectType)?.Fields, field => field.DeprecationReason)
            .Description("For input objects.");
        type.Object<GraphQLType, GraphQLType>("ofType", "__Type", Unwrap)
            .Description("The type that a list or non-null type wraps.");
        DeclareIsOneOf(type);
        return type;
    }

    private static void DeclareIsOneOf(ObjectTypeBuilder<GraphQLType> type) =>
        type.Field("isOneOf", "Boolean").Description("For input objects: exactly one field must be given.").Resolve((_, parents) =>
        {
            var values = new bool[parents.Length];
            var isNull = new bool[parents.Length];
            for (int row = 0; row < values.Length; row++)
            {
                values[row] = parents[row] is InputObjectType { IsOneOf: true };
                isNull[row] = parents[row] is not InputObjectType;
            }

            return new BooleanColumn(values, isNull);
        });

    private static EnumColumn ReadKinds(ReadOnlySpan<GraphQLType> types)
    {
        var kinds = new byte[types.Length];
        for (int row = 0; row < kinds.Length; row++)
        {
            kinds[row] = (byte)types[row].Kind;
        }

        return new EnumColumn(kinds);
    }

    private static ListColumn ReadPossibleTypes(Schema schema, ReadOnlySpan<GraphQLType> types)
    {
        List<GraphQLType> items = [];
        var offsets = new int[types.Length + 1];
        var isNull = new bool[types.Length];
        for (int row = 0; row < types.Length; row++)
        {
            isNull[row] = types[row] is not (InterfaceType or UnionType);
            if (types[row] is CompositeType composite && !isNull[row])
            {
                items.AddRange(schema.GetPossibleTypes(composite));
            }

            offsets[row + 1] = items.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<GraphQLType>([.. items]), isNull);
    }

    private static GraphQLType? Unwrap(GraphQLType type) => type switch
    {
        ListType list => list.ItemType,
        NonNullType nonNull => nonNull.InnerType,
        _ => null,
    };
}
