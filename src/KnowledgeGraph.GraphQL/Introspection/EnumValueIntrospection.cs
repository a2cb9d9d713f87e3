using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__EnumValue</c> (§4.2.5).</summary>
internal static class EnumValueIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<EnumValue> type = new("__EnumValue");
        type.Description("A value of an enum type.");
        type.Text("name", "String!", value => value.Name);
        type.Text("description", "String", value => value.Description);
        type.Flag("isDeprecated", value => value.DeprecationReason is not null);
        type.Text("deprecationReason", "String", value => value.DeprecationReason);
        return type;
    }
}
