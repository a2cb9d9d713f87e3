using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Introspection;

/// <summary><c>__Directive</c> (§4.2.6).</summary>
internal static class DirectiveIntrospection
{
    public static TypeBuilder Declare()
    {
        ObjectTypeBuilder<DirectiveDefinition> type = new("__Directive");
        type.Description("A directive that documents may use.");
        type.Text("name", "String!", directive => directive.Name);
        type.Text("description", "String", directive => directive.Description);
        type.Flag("isRepeatable", directive => directive.IsRepeatable);
        type.Field("locations", "[__DirectiveLocation!]!").Resolve((_, parents) => ReadLocations(parents));
        type.DeprecableList("args", "[__InputValue!]!", directive => directive.Arguments, argument => argument.DeprecationReason);
        return type;
    }

    private static ListColumn ReadLocations(ReadOnlySpan<DirectiveDefinition> directives)
    {
        List<byte> locations = [];
        var offsets = new int[directives.Length + 1];
        for (int row = 0; row < directives.Length; row++)
        {
            locations.AddRange(directives[row].Locations.Select(location => (byte)location));
            offsets[row + 1] = locations.Count;
        }

        return new ListColumn(offsets, new EnumColumn([.. locations]));
    }
}
