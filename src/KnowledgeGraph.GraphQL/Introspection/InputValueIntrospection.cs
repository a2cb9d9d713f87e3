using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__InputValue</c> (§4.2.4).</summary>
internal static class InputValueIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<InputValueDefinition> type = new("__InputValue");
        type.Description("An argument of a field or directive, or a field of an input object.");
        type.Text("name", "String!", value => value.Name);
        type.Text("description", "String", value => value.Description);
        type.Object<InputValueDefinition, GraphQLType>("type", "__Type!", value => value.Type);
        type.Text("defaultValue", "String", value => value.DefaultValue is null ? null : GraphQLPrinter.Print(value.DefaultValue))
            .Description("As written in GraphQL.");
        type.Flag("isDeprecated", value => value.DeprecationReason is not null);
        type.Text("deprecationReason", "String", value => value.DeprecationReason);
        return type;
    }
}
