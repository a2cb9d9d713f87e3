using KnowledgeGraph.Api.Vocabulary;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Facets;

/// <summary>One value of a facet enum: a property or a relation to group by.</summary>
/// <param name="Name">In the enum.</param>
/// <param name="Description">For the schema's readers.</param>
/// <param name="Property">None where a relation is set.</param>
/// <param name="Relation">Null where a property is set.</param>
internal sealed record FacetTerm(string Name, string Description, NodeProperty Property, RelationField? Relation)
{
    /// <summary>Properties whose values repeat. Titles, texts and addresses would make a group of every node.</summary>
    private static readonly HashSet<NodeProperty> Grouping =
    [
        NodeProperty.Year, NodeProperty.Month, NodeProperty.Date, NodeProperty.Type, NodeProperty.Language, NodeProperty.Keywords,
        NodeProperty.HasCode, NodeProperty.IsOpenAccess, NodeProperty.IsRetracted, NodeProperty.AuthorsComplete, NodeProperty.AuthorCount,
        NodeProperty.Publisher, NodeProperty.CountryCode, NodeProperty.City, NodeProperty.Level,
    ];

    public static IReadOnlyList<FacetTerm> Of(KindDefinition kind) =>
    [
        .. kind.Fields.Where(field => Grouping.Contains(field.Property))
            .Select(field => new FacetTerm(EnumNames.Of(field.Name), field.Description, field.Property, null)),
        .. kind.Relations.Select(relation => new FacetTerm(EnumNames.Of(relation.Name), relation.Description, NodeProperty.None, relation)),
    ];
}
