using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Turns a schema back into type-system definitions.</summary>
internal static class SchemaDocument
{
    public static DocumentNode Of(Schema schema)
    {
        List<DefinitionNode> definitions = [];
        if (NeedsDefinition(schema))
        {
            definitions.Add(DefineSchema(schema));
        }

        definitions.AddRange(schema.Directives.Where(directive => !SpecifiedDirectives.All.Contains(directive)).Select(DefineDirective));
        definitions.AddRange(schema.Types.Where(type => !BuiltInScalars.Contains(type)).Select(DefineType));
        return new DocumentNode(default, definitions);
    }

    /// <summary>Not when the roots have their customary names and there is nothing else to say (§3.3.1).</summary>
    private static bool NeedsDefinition(Schema schema) =>
        schema.Description is not null ||
        schema.QueryType.Name != "Query" ||
        schema.FindType("Mutation") != schema.MutationType ||
        schema.FindType("Subscription") != schema.SubscriptionType;

    private static SchemaDefinitionNode DefineSchema(Schema schema)
    {
        (OperationType Operation, ObjectType? Type)[] roots =
        [
            (OperationType.Query, schema.QueryType),
            (OperationType.Mutation, schema.MutationType),
            (OperationType.Subscription, schema.SubscriptionType),
        ];
        return new SchemaDefinitionNode(
            default,
            Describe(schema.Description),
            [],
            [
                .. from root in roots
                   where root.Type is not null
                   select new OperationTypeDefinitionNode(default, root.Operation, new NamedTypeNode(default, root.Type.Name)),
            ]);
    }

    private static DirectiveDefinitionNode DefineDirective(DirectiveDefinition directive) => new(
        default,
        Describe(directive.Description),
        directive.Name,
        DefineInputs(directive.Arguments),
        directive.IsRepeatable,
        directive.Locations);

    private static TypeDefinitionNode DefineType(NamedType type) => type switch
    {
        ScalarType scalar => new ScalarTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, SpecifiedBy(scalar)),
        ObjectType objectType => new ObjectTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, [], NamesOf(objectType.Interfaces), DefineFields(objectType)),
        InterfaceType interfaceType => new InterfaceTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, [], NamesOf(interfaceType.Interfaces), DefineFields(interfaceType)),
        UnionType union => new UnionTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, [], NamesOf(union.Members)),
        EnumType enumType => new EnumTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, [], DefineValues(enumType)),
        InputObjectType inputObject => new InputObjectTypeDefinitionNode(
            default, Describe(type.Description), type.Name, isExtension: false, OneOf(inputObject), DefineInputs(inputObject.Fields)),
        _ => throw new InvalidOperationException($"Unknown kind of type {type.Kind}."),
    };

    private static FieldDefinitionNode[] DefineFields(FieldsType type) =>
    [
        .. type.Fields.Select(field => new FieldDefinitionNode(
            default,
            Describe(field.Description),
            field.Name,
            DefineInputs(field.Arguments),
            Refer(field.Type),
            Deprecated(field.DeprecationReason))),
    ];

    private static InputValueDefinitionNode[] DefineInputs(IReadOnlyList<InputValueDefinition> definitions) =>
    [
        .. definitions.Select(definition => new InputValueDefinitionNode(
            default,
            Describe(definition.Description),
            definition.Name,
            Refer(definition.Type),
            definition.DefaultValue,
            Deprecated(definition.DeprecationReason))),
    ];

    private static EnumValueDefinitionNode[] DefineValues(EnumType type) =>
    [
        .. type.Values.Select(value => new EnumValueDefinitionNode(
            default, Describe(value.Description), value.Name, Deprecated(value.DeprecationReason))),
    ];

    private static TypeNode Refer(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(default, Refer(nonNull.InnerType)),
        ListType list => new ListTypeNode(default, Refer(list.ItemType)),
        _ => new NamedTypeNode(default, type.Named.Name),
    };

    private static NamedTypeNode[] NamesOf(IEnumerable<NamedType> types) => [.. types.Select(type => new NamedTypeNode(default, type.Name))];

    private static StringValueNode? Describe(string? description) =>
        description is null ? null : new StringValueNode(default, description, isBlock: true);

    private static DirectiveNode[] OneOf(InputObjectType type) =>
        type.IsOneOf ? [new DirectiveNode(default, SpecifiedDirectives.OneOf.Name, [])] : [];

    private static DirectiveNode[] SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedByUrl is { } url ? [Apply(SpecifiedDirectives.SpecifiedBy, url)] : [];

    private static DirectiveNode[] Deprecated(string? reason) =>
        reason is null ? [] : [Apply(SpecifiedDirectives.Deprecated, reason)];

    private static DirectiveNode Apply(DirectiveDefinition directive, string value) => new(
        default,
        directive.Name,
        [new ArgumentNode(default, directive.Arguments[0].Name, new StringValueNode(default, value, isBlock: false))]);
}
