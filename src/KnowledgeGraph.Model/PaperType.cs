namespace KnowledgeGraph.Model;

/// <summary>What a paper is. Stored by the upper-case name that files and the API use, for example <c>CONFERENCE_PAPER</c>.</summary>
public static class PaperType
{
    public const string Article = "ARTICLE";
    public const string ConferencePaper = "CONFERENCE_PAPER";
    public const string Preprint = "PREPRINT";
    public const string Book = "BOOK";
    public const string BookChapter = "BOOK_CHAPTER";
    public const string Dissertation = "DISSERTATION";
    public const string Report = "REPORT";
    public const string Review = "REVIEW";
    public const string Dataset = "DATASET";
    public const string Editorial = "EDITORIAL";
    public const string Letter = "LETTER";
    public const string Erratum = "ERRATUM";

    /// <summary>A research statement: a document about its author's own work that cites papers.</summary>
    public const string Statement = "STATEMENT";
    public const string Other = "OTHER";

    /// <summary>Every type, in declaration order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Article, ConferencePaper, Preprint, Book, BookChapter, Dissertation, Report, Review, Dataset, Editorial, Letter, Erratum,
        Statement, Other,
    ];
}
