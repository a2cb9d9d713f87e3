using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__Field</c> (§4.2.3).</summary>
internal static class FieldIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<OutputField> type = new("__Field");
        type.Description("A field of an object or interface type.");
        type.Text("name", "String!", field => field.Name);
        type.Text("description", "String", field => field.Description);
        type.DeprecableList("args", "[__InputValue!]!", field => field.Arguments, argument => argument.DeprecationReason);
        type.Object<OutputField, GraphQLType>("type", "__Type!", field => field.Type);
        type.Flag("isDeprecated", field => field.DeprecationReason is not null);
        type.Text("deprecationReason", "String", field => field.DeprecationReason);
        return type;
    }
}
