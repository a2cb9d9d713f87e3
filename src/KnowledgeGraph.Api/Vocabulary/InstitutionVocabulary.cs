using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Institutions in the words of the schema.</summary>
internal static class InstitutionVocabulary
{
    public static KindDefinition Definition { get; } = new(
        NodeKind.Institution, "Institution", "institution", "institutions",
        "An organisation at which research is done: a university, a company, a laboratory.",
        [
            SharedFields.Name("The name as the preferred source writes it."),
            SharedFields.AlternateNames,
            new("type", NodeProperty.Type, "What sort of organisation it is, in the words of the source, such as `education`."),
            new("countryCode", NodeProperty.CountryCode, "Country as ISO 3166-1 alpha-2, upper case."),
            new("city", NodeProperty.City, "City of its seat."),
            SharedFields.Url,
            SharedFields.Homepage,
            SharedFields.Description,
            SharedFields.ReportedPaperCount,
            SharedFields.ReportedCitationCount,
        ],
        [
            new("papers", Relation.ProducedAt, Direction.Backward, NodeKind.Paper,
                "The papers on which the institution is named.", "paperCount", "Paper", EdgeFields.None),
            new("authors", Relation.AffiliatedWith, Direction.Backward, NodeKind.Author,
                "The people who work or worked there.", "authorCount", "InstitutionAuthor", EdgeFields.Affiliated),
            new("parents", Relation.InstitutionPartOf, Direction.Forward, NodeKind.Institution,
                "The institutions of which it is a part.", "parentCount", "Institution", EdgeFields.None),
            new("parts", Relation.InstitutionPartOf, Direction.Backward, NodeKind.Institution,
                "The institutions that are a part of it.", "partCount", "Institution", EdgeFields.None),
        ]);
}
