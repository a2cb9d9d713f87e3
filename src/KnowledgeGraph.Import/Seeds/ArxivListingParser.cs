using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Reads an author listing of arXiv papers: three lines an entry. The first glues a category's code, a date and perhaps the word
/// <c>Code</c>; the second glues the title and up to three authors, and may end in <c>et al.</c> and institutions; the third is the
/// abstract.
/// </summary>
internal static partial class ArxivListingParser
{
    public const string Form = "arxiv-listing";

    public static bool Recognizes(string text) =>
        DocumentLines.Of(text).FirstOrDefault(line => line.Length > 0) is { } first && HeadPattern().IsMatch(first);

    public static DocumentContent Parse(string text, DateOnly asOf)
    {
        var lines = DocumentLines.Of(text);
        var papers = new List<DocumentPaper>();
        var rejects = new List<DocumentReject>();
        var heads = Enumerable.Range(0, lines.Length).Where(index => HeadPattern().IsMatch(lines[index])).ToArray();
        RejectLinesBefore(heads.Length == 0 ? lines.Length : heads[0], lines, rejects);
        for (var i = 0; i < heads.Length; i++)
        {
            var end = i + 1 < heads.Length ? heads[i + 1] : lines.Length;
            if (ReadEntry(lines, heads[i], end, asOf, out var reason) is { } paper) papers.Add(paper);
            else rejects.Add(new(heads[i] + 1, reason));
        }

        return new(DocumentContent.SourceOf(Form, text), papers, rejects);
    }

    private static void RejectLinesBefore(int firstHead, string[] lines, List<DocumentReject> rejects)
    {
        var stray = Array.FindIndex(lines, 0, firstHead, line => line.Length > 0);
        if (stray >= 0)
            rejects.Add(new(stray + 1, "The lines before the first entry belong to no entry: a category, a date and a title are missing."));
    }

    private static DocumentPaper? ReadEntry(string[] lines, int head, int end, DateOnly asOf, out string reason)
    {
        reason = "";
        var match = HeadPattern().Match(lines[head]);
        if (!DocumentDate.TryRead(match, asOf, out var date))
        {
            reason = $"'{lines[head]}' does not hold a day of the calendar.";
            return null;
        }

        var body = lines[(head + 1)..end].Where(line => line.Length > 0).ToArray();
        if (body.Sum(line => line.Length) > DocumentLines.MaxEntryLength)
        {
            reason = $"The entry is longer than {DocumentLines.MaxEntryLength} characters.";
            return null;
        }

        if (body.Length == 0 || GluedByline.TryRead(body[0]) is not { } byline)
        {
            reason = "No line of a title and its authors follows the category and date.";
            return null;
        }

        var text = body.Length == 1 ? null : string.Join('\n', body[1..]);
        var links = text is null ? [] : CodeLinks.Find(text);
        return new DocumentPaper
        {
            Line = head + 1,
            Title = byline.Title,
            Authors = byline.Authors,
            AuthorsComplete = byline.IsComplete,
            AuthorCount = byline.IsComplete ? byline.Authors.Count : null,
            Institutions = byline.Institutions,
            Abstract = text,
            Date = date,
            Year = date.Year,
            CategoryCode = match.Groups["category"].Value,
            HasCode = match.Groups["hasCode"].Success || links.Count > 0,
            CodeUrls = links,
        };
    }

    [GeneratedRegex("^(?<category>[A-Z]{2}|[a-z]{2,}(-[a-z]+)?)" + DocumentDate.Pattern + "(?<hasCode>Code)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadPattern();
}
