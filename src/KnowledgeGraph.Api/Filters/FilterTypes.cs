using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Filters;

/// <summary>Declares the filter inputs: one for each type of property, three for each kind.</summary>
internal static class FilterTypes
{
    private const string Missing = "True: no source states the property. False: one does.";

    public static void Declare(SchemaBuilder schema)
    {
        DeclarePropertyFilters(schema);
        foreach (var kind in ScholarlyVocabulary.Kinds)
        {
            DeclareFilter(schema, kind);
            DeclareRelationFilter(schema, kind);
            DeclareCountFilter(schema, kind);
        }
    }

    private static void DeclarePropertyFilters(SchemaBuilder schema)
    {
        const string Rule = " All members that are given must hold; a node that does not state the property matches `isMissing: " +
            "true` alone.";
        schema.InputObject("StringFilter", type => Equality(type, "String")
            .Description("Conditions on a text, or on one item of a list of texts." + Rule)
            .Field("contains", "String", "Contains this text, whatever the case and accents.")
            .Field("startsWith", "String", "Begins with this text, whatever the case and accents."));
        schema.InputObject("IntFilter", type => Ranges(Equality(type, "Int"), "Int").Description("Conditions on a whole number." + Rule));
        schema.InputObject("DateFilter", type => Ranges(Equality(type, "Date"), "Date")
            .Description("Conditions on a calendar date." + Rule));
        schema.InputObject("BooleanFilter", type => type
            .Description("Conditions on a truth value." + Rule)
            .Field("eq", "Boolean", "Equals this value.")
            .Field("isMissing", "Boolean", Missing));
        schema.InputObject("PaperTypeFilter", type => Equality(type, PaperTypes.EnumName)
            .Description("Conditions on the type of a paper." + Rule));
    }

    private static InputObjectTypeBuilder Equality(InputObjectTypeBuilder type, string scalar) => type
        .Field("eq", scalar, "Equals this value.")
        .Field("ne", scalar, "Is stated and differs from this value.")
        .Field("in", $"[{scalar}!]", "Is one of these values.")
        .Field("isMissing", "Boolean", Missing);

    private static InputObjectTypeBuilder Ranges(InputObjectTypeBuilder type, string scalar) => type
        .Field("lt", scalar, "Is less than this value.")
        .Field("lte", scalar, "Is at most this value.")
        .Field("gt", scalar, "Is greater than this value.")
        .Field("gte", scalar, "Is at least this value.");

    private static void DeclareFilter(SchemaBuilder schema, KindDefinition kind) => schema.InputObject(kind.FilterType, type =>
    {
        type.Description($"Conditions on a node of type {kind.TypeName}. All members that are given must hold; null counts as not given.")
            .Field("and", $"[{kind.FilterType}!]", "All of these hold.")
            .Field("or", $"[{kind.FilterType}!]", "At least one of these holds; an empty list never holds.")
            .Field("not", kind.FilterType, "This does not hold.")
            .Field("ids", "[ID!]", "Is one of these nodes, by `id` or by any external id. Unknown ids match nothing.")
            .Field("text", "String", "The title or name holds every word of this text, as search understands words.");
        foreach (var field in kind.Fields)
        {
            type.Field(field.Name, FilterTypeOf(kind.Kind, field), field.Description);
        }

        foreach (var relation in kind.Relations)
        {
            type.Field(relation.Name, ScholarlyVocabulary.Of(relation.Other).RelationFilterType, relation.Description);
        }
    });

    private static void DeclareRelationFilter(SchemaBuilder schema, KindDefinition kind) => schema
        .InputObject(kind.RelationFilterType, type => type
        .Description($"Conditions on related nodes of type {kind.TypeName}. All members that are given must hold.")
        .Field("some", kind.FilterType, "At least one related node matches.")
        .Field("none", kind.FilterType, "No related node matches.")
        .Field("all", kind.FilterType, "Every related node matches; true where there is none.")
        .Field("count", kind.CountFilterType, "The number of matching related nodes lies within bounds."));

    private static void DeclareCountFilter(SchemaBuilder schema, KindDefinition kind) => schema
        .InputObject(kind.CountFilterType, type => type
        .Description($"Bounds on a number of related nodes of type {kind.TypeName}.")
        .Field("where", kind.FilterType, "Which related nodes count; all if left out.")
        .Field("min", "Int", "The least number, inclusive.")
        .Field("max", "Int", "The greatest number, inclusive."));

    private static string FilterTypeOf(NodeKind kind, FieldDefinition field) => field.Type switch
    {
        PropertyType.Integer => "IntFilter",
        PropertyType.Boolean => "BooleanFilter",
        PropertyType.Date => "DateFilter",
        _ when PaperTypes.IsTypeOf(kind, field) => "PaperTypeFilter",
        _ => "StringFilter",
    };
}
