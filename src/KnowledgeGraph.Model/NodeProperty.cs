namespace KnowledgeGraph.Model;

/// <summary>
/// Properties of nodes. The numbers are part of the on-disk format: never reuse one. <see cref="PropertyInfo"/> gives type and kinds.
/// </summary>
public enum NodeProperty : byte
{
    None = 0,

    /// <summary>A paper's title, or the display name of any other node.</summary>
    Name = 1,

    /// <summary>Other spellings and translations of <see cref="Name"/>.</summary>
    AlternateNames = 2,
    Abstract = 3,
    Year = 4,
    Date = 5,

    /// <summary>A <see cref="PaperType"/> name on papers; free text on venues and institutions (for example <c>journal</c>).</summary>
    Type = 6,
    Language = 7,
    Volume = 8,
    Issue = 9,
    Pages = 10,
    Url = 11,
    PdfUrl = 12,

    /// <summary>Links to source code.</summary>
    CodeUrls = 13,

    /// <summary>True when a source says that code exists, with or without a link.</summary>
    HasCode = 14,
    IsOpenAccess = 15,
    IsRetracted = 16,

    /// <summary>Citations that the source reports, in or out of this graph.</summary>
    ReportedCitationCount = 17,

    /// <summary>References that the source reports, in or out of this graph.</summary>
    ReportedReferenceCount = 18,

    /// <summary>Number of authors that the source states, which may exceed those that it lists.</summary>
    AuthorCount = 19,

    /// <summary>False when the listed authors are known to be only a part.</summary>
    AuthorsComplete = 20,

    /// <summary>Comments on the page where the paper was announced.</summary>
    CommentCount = 21,
    Publisher = 22,

    /// <summary>ISO 3166-1 alpha-2 code, upper case.</summary>
    CountryCode = 23,
    City = 24,
    Homepage = 25,

    /// <summary>Level of a topic: <c>domain</c>, <c>field</c>, <c>subfield</c>, <c>topic</c>, <c>category</c> or <c>keyword</c>.</summary>
    Level = 26,
    Description = 27,

    /// <summary>Month of publication, 1 to 12, where a source gives no day.</summary>
    Month = 28,
    ReportedPaperCount = 29,
    Keywords = 30,
}
