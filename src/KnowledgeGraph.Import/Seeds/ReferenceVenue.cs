using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Reads what follows the title of a reference in the plain style of BibTeX: <c>arXiv preprint arXiv:2410.01556, 2024</c>,
/// <c>In Proceedings of …, pages 1–6. IEEE, 2024</c>, <c>Journal, 12(3):45–67, 2020</c>, or that the paper is yet to appear.
/// </summary>
internal static partial class ReferenceVenue
{
    /// <summary>Names of conferences that do not say of themselves that they are one.</summary>
    private static readonly string[] Conferences =
    [
        "AAAI", "ACL", "Advances in Neural Information Processing Systems", "COLING", "CVPR", "EACL", "ECCV", "EMNLP", "ICASSP", "ICCV",
            "ICLR",
        "ICML", "IJCAI", "Interspeech", "KDD", "NAACL", "NeurIPS", "NIPS", "SIGIR", "WWW",
    ];

    public static DocumentPaper Apply(DocumentPaper paper, string text)
    {
        var rest = text.Trim().TrimEnd('.').TrimEnd();
        if (rest.Length == 0) return paper;
        if (StatusPattern().IsMatch(rest)) return paper with { Status = rest };
        rest = Take(YearPattern(), rest, out var year);
        paper = paper with { Year = year is null ? null : int.Parse(year, CultureInfo.InvariantCulture) };

        var preprint = PreprintPattern().Match(rest);
        if (preprint.Success && IdParser.TryParse(IdScheme.Arxiv, preprint.Groups["value"].Value, out var id))
            return paper with { PrintedId = id, Type = PaperType.Preprint };

        rest = Take(PublisherPattern(), rest, out var publisher);
        rest = Take(PagesPattern(), rest, out var pages);
        paper = paper with { Publisher = publisher, Pages = pages };
        return rest.StartsWith("In ", StringComparison.Ordinal)
            ? paper with { Venue = SeriesOf(rest[3..]), Type = PaperType.ConferencePaper }
            : InJournal(paper, rest);
    }

    private static DocumentPaper InJournal(DocumentPaper paper, string text)
    {
        var match = VolumePattern().Match(text);
        var name = SeriesOf(match.Success ? text[..match.Index] : text);
        return paper with
        {
            Venue = name.Length == 0 ? null : name,
            Volume = ValueOf(match, "value"),
            Issue = ValueOf(match, "issue"),
            Pages = ValueOf(match, "pages") ?? paper.Pages,
            Type = IsConference(name) ? PaperType.ConferencePaper : match.Success ? PaperType.Article : null,
        };
    }

    private static bool IsConference(string name) => Conferences.Contains(name) || ConferenceWordPattern().IsMatch(name);

    /// <summary>The series of an event: its name without the year of one meeting.</summary>
    private static string SeriesOf(string text) => OwnYearPattern().Replace(text.Trim().TrimEnd(','), "").Trim();

    private static string Take(Regex pattern, string text, out string? value)
    {
        var match = pattern.Match(text);
        value = ValueOf(match, "value");
        return match.Success ? text[..match.Index].TrimEnd() : text;
    }

    private static string? ValueOf(Match match, string group) =>
        match.Success && match.Groups[group].Success ? match.Groups[group].Value.Trim() : null;

    [GeneratedRegex(@"^(to be (present|publish|appear)|to appear|under (review|submission)|in (preparation|submission|press)|submitted|unpublished|forthcoming)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"(,\s*|\s+|^)(?<value>(19|20)[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\barXiv\s*:\s*(?<value>\S+?)(\s*\[[^\]]*\])?,?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PreprintPattern();

    [GeneratedRegex(@"(?<=[0-9)])\.\s+(?<value>[^.,]+),?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PublisherPattern();

    [GeneratedRegex(@",\s*pages?\s+(?<value>[0-9A-Za-z]+(\s*[–—-]+\s*[0-9A-Za-z]+)?),?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PagesPattern();

    [GeneratedRegex(@",\s*(?<value>[0-9]+)(\((?<issue>[^)]+)\))?(:(?<pages>[0-9A-Za-z]+(\s*[–—-]+\s*[0-9A-Za-z]+)?))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VolumePattern();

    [GeneratedRegex(@"\b(Conference|Proceedings|Workshop|Symposium)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ConferenceWordPattern();

    [GeneratedRegex(@"^(19|20)[0-9]{2}\s+|[\s,]+(19|20)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnYearPattern();
}
