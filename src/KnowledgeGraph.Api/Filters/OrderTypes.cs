using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Filters;

/// <summary>Declares and reads the orders of each kind: by key, by a property that has an order, by the number of related nodes.</summary>
internal static class OrderTypes
{
    public const string DirectionType = "OrderDirection";

    /// <summary>More terms than any kind has fields would only repeat one.</summary>
    public const int MaxTerms = 16;

    private const string Descending = "DESC";

    /// <summary>By kind, then by the position of the value in its enum.</summary>
    private static readonly IReadOnlyList<OrderTerm>[] Terms = [.. ScholarlyVocabulary.Kinds.Select(TermsOf)];

    public static void Declare(SchemaBuilder schema)
    {
        schema.Enum(DirectionType, type => type
            .Description("Which end of an order comes first. Nodes that lack the property come last in either direction.")
            .Value("ASC", "Smallest, earliest or first in the alphabet first.")
            .Value(Descending, "Greatest, latest or last in the alphabet first."));
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            schema.Enum(kind.OrderFieldType, type =>
            {
                type.Description($"What a list of nodes of type {kind.TypeName} can be ordered by.");
                foreach (var term in TermsFor(kind.Kind)) type.Value(term.Name, term.Description);
            });
            schema.InputObject(kind.OrderType, type => type
                .Description("One term of an order. Later terms decide between nodes that are equal by the earlier ones; the " +
                    "key decides last.")
                .Field("field", kind.OrderFieldType + "!", "What to compare.")
                .Field("direction", DirectionType + "!", "Which end comes first.", "ASC"));
        }
    }

    /// <summary>Reads the argument <c>orderBy</c>; empty means the default order of the list.</summary>
    public static IReadOnlyList<NodeOrder> Read(NodeKind kind, FieldContext context)
    {
        var argument = context.Argument("orderBy");
        if (argument.IsNullOrAbsent) return [];

        var inputs = argument.AsList();
        if (inputs.Length > MaxTerms) throw ApiErrors.TooMany("orderBy", inputs.Length, MaxTerms, "maxOrderTerms");
        var orders = new NodeOrder[inputs.Length];
        for (var i = 0; i < orders.Length; i++)
        {
            var term = TermsFor(kind)[inputs[i]["field"].AsEnum().Index];
            orders[i] = term.Order with { Descending = inputs[i]["direction"].AsEnum().Name == Descending };
        }

        return orders;
    }

    private static IReadOnlyList<OrderTerm> TermsFor(NodeKind kind) => Terms[(int)kind - 1];

    private static IReadOnlyList<OrderTerm> TermsOf(KindDefinition kind) =>
    [
        new OrderTerm("KEY", "By key, which no two nodes share.", NodeOrder.Key()),
        .. kind.Fields.Where(field => field.Type != PropertyType.TextList).Select(field => new OrderTerm(
            EnumNames.Of(field.Name), field.Description, NodeOrder.ByProperty(field.Property))),
        .. kind.Relations.Select(relation => new OrderTerm(
            EnumNames.Of(relation.CountName),
            CountDescription(relation),
            NodeOrder.ByCount(relation.Relation, relation.Direction, descending: false))),
    ];

    public static string CountDescription(RelationField relation) =>
        $"How many `{relation.Name}` the graph holds, whatever a source reports.";
}
