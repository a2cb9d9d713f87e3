using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Coercion;

/// <summary>Looks up what the variable definitions of a valid operation refer to.</summary>
internal static class VariableTypes
{
    public static VariableDefinition Resolve(Schema schema, VariableDefinitionNode node)
    {
        GraphQLType type = Resolve(schema, node.Type);
        InputValue defaultValue = default;
        if (node.DefaultValue is not null &&
            LiteralCoercion.Coerce(node.DefaultValue, type, VariableValues.None, out defaultValue) is { } failure)
        {
            throw new InvalidOperationException($"The default of ${node.Name} passed validation, but {failure.Message}.");
        }

        return new VariableDefinition(node.Name, type, defaultValue, node.Location);
    }

    private static GraphQLType Resolve(Schema schema, TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(schema, nonNull.InnerType)),
        ListTypeNode list => new ListType(Resolve(schema, list.ItemType)),
        NamedTypeNode named => schema.FindType(named.Name)
            ?? throw new InvalidOperationException($"The unknown type {named.Name} passed validation."),
        _ => throw new InvalidOperationException($"Unknown type syntax {node.GetType().Name}."),
    };
}
