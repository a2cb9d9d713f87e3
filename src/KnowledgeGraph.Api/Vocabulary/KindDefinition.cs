using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>
/// How the schema shows one kind of node: from this table come its object type, filter, order, connection and root fields.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="TypeName">The GraphQL name, for example <c>Paper</c>.</param>
/// <param name="Singular">The root field that finds one, for example <c>paper</c>.</param>
/// <param name="Plural">The root field that lists, for example <c>papers</c>.</param>
/// <param name="Description">For the schema's readers.</param>
/// <param name="Fields">Stored properties.</param>
/// <param name="Relations">Relations in either direction.</param>
internal sealed record KindDefinition(
    NodeKind Kind,
    string TypeName,
    string Singular,
    string Plural,
    string Description,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<RelationField> Relations)
{
    public string FilterType => TypeName + "Filter";

    public string OrderType => TypeName + "Order";

    public string OrderFieldType => TypeName + "OrderField";

    public string FacetType => TypeName + "Facet";

    public string RelationFilterType => TypeName + "RelationFilter";

    public string CountFilterType => TypeName + "CountFilter";

    /// <summary>In words within descriptions, for example <c>paper</c>.</summary>
    public string Noun => Singular;
}
