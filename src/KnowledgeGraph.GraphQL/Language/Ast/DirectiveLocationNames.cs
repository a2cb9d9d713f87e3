namespace KnowledgeGraph.GraphQL.Language.Ast;

/// <summary>Translates directive locations to and from their spelling in GraphQL, such as <c>INPUT_FIELD_DEFINITION</c> (§3.13).</summary>
public static class DirectiveLocationNames
{
    private static readonly string[] Names =
    [
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    public static string ToGraphQLName(this DirectiveLocation location) => Names[(int)location];

    /// <summary>Case-sensitive, as all names of the language are.</summary>
    public static bool TryParse(string name, out DirectiveLocation location)
    {
        int index = Array.IndexOf(Names, name);
        location = (DirectiveLocation)Math.Max(index, 0);
        return index >= 0;
    }
}
