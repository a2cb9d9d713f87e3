using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Venues in the words of the schema.</summary>
internal static class VenueVocabulary
{
    public static KindDefinition Definition { get; } = new(
        NodeKind.Venue, "Venue", "venue", "venues",
        "Where papers are published: a journal, a conference series, a repository.",
        [
            SharedFields.Name("The name as the preferred source writes it."),
            SharedFields.AlternateNames,
            new("type", NodeProperty.Type, "What sort of venue it is, in the words of the source, such as `journal`."),
            new("publisher", NodeProperty.Publisher, "Who publishes it."),
            new("countryCode", NodeProperty.CountryCode, "Country as ISO 3166-1 alpha-2, upper case."),
            new("isOpenAccess", NodeProperty.IsOpenAccess, "Whether its papers are free to read."),
            SharedFields.Url,
            SharedFields.Homepage,
            SharedFields.Description,
            SharedFields.ReportedPaperCount,
            SharedFields.ReportedCitationCount,
        ],
        [
            new("papers", Relation.PublishedIn, Direction.Backward, NodeKind.Paper,
                "The papers published there.", "paperCount", "Paper", EdgeFields.None),
        ]);
}
