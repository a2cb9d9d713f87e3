using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Vocabulary;

/// <summary>Papers in the words of the schema.</summary>
internal static class PaperVocabulary
{
    public static KindDefinition Definition { get; } = new(
        NodeKind.Paper, "Paper", "paper", "papers",
        "A scholarly document: an article, a preprint, a book, a data set, a research statement.",
        [
            new("title", NodeProperty.Name, "The title as the preferred source states it."),
            SharedFields.AlternateNames,
            new("abstract", NodeProperty.Abstract, "The abstract, as plain text."),
            new("type", NodeProperty.Type, "What the document is."),
            new("year", NodeProperty.Year, "Year of publication."),
            new("month", NodeProperty.Month, "Month of publication, 1 to 12, where a source gives it."),
            new("date", NodeProperty.Date, "Day of publication, where a source gives it."),
            new("language", NodeProperty.Language, "Language of the text, as the source codes it, such as `en`."),
            new("publisher", NodeProperty.Publisher, "Who published it."),
            new("volume", NodeProperty.Volume, "Volume of the journal or series."),
            new("issue", NodeProperty.Issue, "Issue within the volume."),
            new("pages", NodeProperty.Pages, "Pages as printed, such as `101-110`."),
            new("keywords", NodeProperty.Keywords, "Keywords as the sources give them."),
            SharedFields.Url,
            new("pdfUrl", NodeProperty.PdfUrl, "Address of the full text as PDF."),
            SharedFields.Homepage,
            new("codeUrls", NodeProperty.CodeUrls, "Addresses of the source code that belongs to the paper."),
            new("hasCode", NodeProperty.HasCode, "Whether a source says that code exists, with or without an address."),
            new("isOpenAccess", NodeProperty.IsOpenAccess, "Whether the full text is free to read."),
            new("isRetracted", NodeProperty.IsRetracted, "Whether the paper was retracted."),
            new("authorCount", NodeProperty.AuthorCount,
                "Authors that the source states, which may exceed those that it lists (see `authorshipCount`)."),
            new("authorsComplete", NodeProperty.AuthorsComplete, "False when the listed authors are known to be only a part."),
            SharedFields.ReportedCitationCount,
            new("reportedReferenceCount", NodeProperty.ReportedReferenceCount,
                "References that the source reports, in or out of this graph."),
            new("commentCount", NodeProperty.CommentCount, "Comments on the page where the paper was announced."),
            SharedFields.Description,
        ],
        [
            new("authors", Relation.Authored, Direction.Forward, NodeKind.Author,
                "The authors, in the order of the paper unless ordered otherwise.", "authorshipCount", "PaperAuthor", EdgeFields.Authored),
            new("references", Relation.Cites, Direction.Forward, NodeKind.Paper,
                "The papers of this graph that this paper cites, as its list orders them.", "referenceCount", "Citation", EdgeFields.Cites),
            new("citations", Relation.Cites, Direction.Backward, NodeKind.Paper,
                "The papers of this graph that cite this paper.", "citationCount", "Citation", EdgeFields.Cites),
            new("topics", Relation.About, Direction.Forward, NodeKind.Topic,
                "What the paper is about.", "topicCount", "PaperTopic", EdgeFields.About),
            new("venues", Relation.PublishedIn, Direction.Forward, NodeKind.Venue,
                "Where the paper was published.", "venueCount", "Venue", EdgeFields.None),
            new("institutions", Relation.ProducedAt, Direction.Forward, NodeKind.Institution,
                "Institutions named on the paper, whether or not a source says for which author.", "institutionCount", "Institution",
                EdgeFields.None),
        ]);
}
