using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Facets;

/// <summary>Declares what <c>groupBy</c> returns, and for each kind the enum of what its lists can be grouped by.</summary>
internal static class FacetTypes
{
    public const string List = "Facets";
    private const string Group = "FacetGroup";

    public static void Declare(SchemaBuilder schema)
    {
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            schema.Enum(kind.FacetType, type =>
            {
                type.Description($"What a list of nodes of type {kind.TypeName} can be grouped by.");
                foreach (var term in FacetFields.TermsFor(kind.Kind)) type.Value(term.Name, term.Description);
            });
        }

        schema.Object<FacetList>(List, type =>
        {
            type.Description("A list counted by groups.");
            type.Field("groups", $"[{Group}!]!")
                .Description("Largest first; ties by value, or by key of the node.").Resolve((_, rows) => Groups(rows));
            type.Field("groupCount", "Int!").Description("How many groups there are, shown or not.")
                .Resolve((_, rows) => Integers(rows, facets => facets.GroupCount));
            type.Field("missing", "Int!")
                .Description("Nodes of the list that are in no group: they state no value, or have no related node.")
                .Resolve((_, rows) => Integers(rows, facets => facets.Missing));
        });
        schema.Object<Facet>(Group, type =>
        {
            type.Description("The nodes of a list that share a value or a related node.");
            type.Field("value", "String")
                .Description("The shared value as text: a year, a date (yyyy-MM-dd), `true`. Null where a node is shared.")
                .Resolve((_, rows) => new StringColumn(
                    Array.ConvertAll(rows.ToArray(), row => row.Node.IsNone ? row.Value.ToString() : null)));
            type.Field("node", NodeTypes.Interface).Description("The shared node. Null where a value is shared.")
                .Resolve((_, rows) => NodeColumns.OfAnyKind(Array.ConvertAll(rows.ToArray(), row => row.Node)));
            type.Field("count", "Int!").Description("How many nodes of the list are in the group.")
                .Resolve((_, rows) => StoreColumns.Integers(Array.ConvertAll(rows.ToArray(), row => row.Count), rows.Length));
        });
    }

    private static ListColumn Groups(ReadOnlySpan<FacetList> rows)
    {
        var offsets = new int[rows.Length + 1];
        List<Facet> groups = [];
        for (var row = 0; row < rows.Length; row++)
        {
            groups.AddRange(rows[row].Groups);
            offsets[row + 1] = groups.Count;
        }

        return new ListColumn(offsets, new ObjectColumn<Facet>([.. groups]));
    }

    private static Int32Column Integers(ReadOnlySpan<FacetList> rows, Func<FacetList, long> select)
    {
        var values = new long[rows.Length];
        for (var row = 0; row < values.Length; row++) values[row] = select(rows[row]);
        return StoreColumns.Integers(values, values.Length);
    }
}
