using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__Schema</c> (§4.2.1).</summary>
internal static class SchemaIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<Schema> type = new("__Schema");
        type.Description("The type system of a service: its types, directives and roots.");
        type.Text("description", "String", schema => schema.Description);
        type.List<Schema, GraphQLType>("types", "[__Type!]!", schema => schema.Types.Concat(IntrospectionTypes.All))
            .Description("Every type, those of introspection included.");
        type.Object<Schema, GraphQLType>("queryType", "__Type!", schema => schema.QueryType)
            .Description("The root of query operations.");
        type.Object<Schema, GraphQLType>("mutationType", "__Type", schema => schema.MutationType)
            .Description("The root of mutation operations, if the service has any.");
        type.Object<Schema, GraphQLType>("subscriptionType", "__Type", schema => schema.SubscriptionType)
            .Description("The root of subscription operations, if the service has any.");
        type.List("directives", "[__Directive!]!", schema => schema.Directives)
            .Description("Every directive that documents may use.");
        return type;
    }
}
