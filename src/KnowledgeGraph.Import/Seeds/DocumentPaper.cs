using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// A paper as one document describes it. Null and empty mean that the document does not say; nothing is filled in from elsewhere.
/// </summary>
internal sealed record DocumentPaper
{
    /// <summary>Line of the document on which the entry starts, counted from one.</summary>
    public required int Line { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>Names in the order and the spelling printed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public bool? AuthorsComplete { get; init; }

    public int? AuthorCount { get; init; }

    public string? Abstract { get; init; }

    public DateOnly? Date { get; init; }

    public int? Year { get; init; }

    /// <summary>One of <see cref="PaperType"/>.</summary>
    public string? Type { get; init; }

    /// <summary>An id that the document prints for the paper.</summary>
    public ExternalId? PrintedId { get; init; }

    /// <summary>What makes the paper itself where its title does not, such as the whole text of a statement.</summary>
    public string? IdentifyingText { get; init; }

    /// <summary>Name of the venue without the year of the event, so that the same series is one venue.</summary>
    public string? Venue { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Pages { get; init; }

    public string? Publisher { get; init; }

    /// <summary>What stands in the place of the venue without naming one, such as that the paper is yet to be presented.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<string> Institutions { get; init; } = [];

    /// <summary>Code of an arXiv category as printed, without its archive.</summary>
    public string? CategoryCode { get; init; }

    public bool HasCode { get; init; }

    public IReadOnlyList<string> CodeUrls { get; init; } = [];

    public int? CommentCount { get; init; }

    public IReadOnlyList<NumberedReference> References { get; init; } = [];

    /// <summary>
    /// Every id that the paper can be met by: the printed one, and a hash that any document with the same title arrives at.
    /// </summary>
    public IEnumerable<ExternalId> Ids()
    {
        if (PrintedId is { } printed) yield return printed;
        yield return ContentHash.Of(NodeKind.Paper, IdentifyingText ?? Title);
    }
}
