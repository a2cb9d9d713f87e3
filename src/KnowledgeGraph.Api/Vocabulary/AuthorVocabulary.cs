using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Authors in the words of the schema.</summary>
internal static class AuthorVocabulary
{
    public static KindDefinition Definition { get; } = new(
        NodeKind.Author, "Author", "author", "authors",
        "A person who wrote papers.",
        [
            SharedFields.Name("The name as the preferred source writes it, given name first."),
            SharedFields.AlternateNames,
            SharedFields.Url,
            SharedFields.Homepage,
            SharedFields.Description,
            SharedFields.ReportedPaperCount,
            SharedFields.ReportedCitationCount,
        ],
        [
            new("papers", Relation.Authored, Direction.Backward, NodeKind.Paper,
                "The author's papers.", "paperCount", "AuthorPaper", EdgeFields.Authored),
            new("institutions", Relation.AffiliatedWith, Direction.Forward, NodeKind.Institution,
                "Where the author works or worked.", "institutionCount", "Affiliation", EdgeFields.Affiliated),
        ]);
}
