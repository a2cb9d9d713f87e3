using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import.Acl;

/// <summary>Turns a paper element into statements about the paper and its persons.</summary>
internal static class AnthologyPaperMapper
{
    private const string Site = "https://aclanthology.org/";

    /// <param name="volume">The paper's volume.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="isDoiShared">True when another paper of the volume prints the same DOI, which then identifies neither.</param>
    /// <param name="source">Who states it.</param>
    /// <param name="next">The place behind the record.</param>
    public static ImportRecord Map(AnthologyVolume volume, AnthologyPaper paper, bool isDoiShared, string source, ImportPosition next)
    {
        if (!AnthologyId.TryMake(volume.Collection, volume.Id, paper.Number, out var id))
            return ImportRecord.Rejected(
                paper.Line,
                next,
                $"Collection '{volume.Collection}', volume '{volume.Id}' and paper '{paper.Number}' make no Anthology id.");

        var statement = new NodeStatement(NodeKind.Paper, id);
        if (!paper.Doi.IsNone && !isDoiShared) statement.Ids.Insert(0, paper.Doi);
        SetText(statement, paper.Element);
        SetPublication(statement, volume, paper.Element);
        SetLinks(statement, paper, id);
        var authors = new AnthologyAuthors();
        authors.Add(paper.Element, statement);
        if (volume.Venue is { } venue) statement.Relate(Relation.PublishedIn, venue.Id);
        AnthologyRemarks.Add(authors.Remarks, paper, id, isDoiShared);
        return ImportRecord.Of(
            paper.Line, next, [.. authors.Persons.Append(statement).Select(node => new SourcedStatement(source, node))], authors.Remarks);
    }

    private static void SetText(NodeStatement statement, XElement paper) => statement
        .Set(NodeProperty.Name, AnthologyText.Of(paper.Element("title")))
        .Set(NodeProperty.Abstract, AnthologyText.Of(paper.Element("abstract")))
        .Set(NodeProperty.Language, AnthologyText.Of(paper.Element("language")) is { } language ? TwoLetters(language) : null)
        .Set(NodeProperty.IsRetracted, paper.Element("retracted") is null ? null : true);

    private static void SetPublication(NodeStatement statement, AnthologyVolume volume, XElement paper) => statement
        .Set(NodeProperty.Year, volume.Year)
        .Set(NodeProperty.Month, volume.Month)
        .Set(NodeProperty.Pages, AnthologyText.Of(paper.Element("pages")))
        .Set(NodeProperty.Volume, volume.Number)
        .Set(NodeProperty.Issue, AnthologyText.Of(paper.Element("issue")))
        .Set(NodeProperty.Publisher, volume.Publisher)
        .Set(NodeProperty.Type, IsInJournal(volume, paper) ? PaperType.Article : PaperType.ConferencePaper);

    private static bool IsInJournal(AnthologyVolume volume, XElement paper) =>
        volume.Venue?.IsJournal == true || paper.Element("journal") is not null;

    private static void SetLinks(NodeStatement statement, AnthologyPaper paper, ExternalId id)
    {
        statement.Set(NodeProperty.Url, Site + id.Value);
        if (AnthologyText.Of(paper.Element.Element("url")) is { } url)
            statement.Set(NodeProperty.PdfUrl, !IsAddress(url) ? $"{Site}{url}.pdf" : IsPdf(url) ? url : null);
        // Some papers print the address of another archive's record in the place of the DOI.
        if (paper is { Doi.IsNone: true, PrintedDoi: { } other } && IsAddress(other))
            statement.Set(NodeProperty.Homepage, other);
    }

    private static bool IsPdf(string url) => url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>ISO 639-3 as the Anthology writes it, in the two letters of ISO 639-1 that other sources use; else as written.</summary>
    private static string TwoLetters(string language) => language switch
    {
        "eng" => "en",
        "fra" => "fr",
        "deu" => "de",
        "zho" => "zh",
        _ => language.ToLower(CultureInfo.InvariantCulture),
    };
}
