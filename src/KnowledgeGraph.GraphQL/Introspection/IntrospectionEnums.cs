using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary>The two enums of introspection; their values stand in the order of the CLR enums that they show.</summary>
internal static class IntrospectionEnums
{
    /// <summary><c>__TypeKind</c> (§4.2.2).</summary>
    public static TypeBuilder DeclareTypeKind()
    {
        EnumTypeBuilder type = new("__TypeKind");
        type.Description("The kinds of type.");
        foreach (string kind in (string[])["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"])
        {
            type.Value(kind);
        }

        return type;
    }

    /// <summary><c>__DirectiveLocation</c> (§4.2.6).</summary>
    public static TypeBuilder DeclareDirectiveLocation()
    {
        EnumTypeBuilder type = new("__DirectiveLocation");
        type.Description("The places where a directive may be written.");
        foreach (DirectiveLocation location in Enum.GetValues<DirectiveLocation>())
        {
            type.Value(location.ToGraphQLName());
        }

        return type;
    }
}
