using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Reads a daily-papers page: title, abstract, then <c>• N authors</c> or an organisation's name printed twice, a line with a middle
/// dot, and a date that a count of comments may follow. What stands above the page's own date belongs to no paper.
/// </summary>
internal static partial class DailyPapersParser
{
    public const string Form = "daily-papers";

    private const string Dot = "·";

    public static bool Recognizes(string text)
    {
        var lines = DocumentLines.Of(text);
        return AnchorsOf(lines).Any(anchor => DatePattern().IsMatch(lines[anchor + 1]) && CountPattern().IsMatch(lines[anchor - 1]));
    }

    public static DocumentContent Parse(string text, DateOnly asOf)
    {
        var lines = DocumentLines.Of(text);
        var papers = new List<DocumentPaper>();
        var rejects = new List<DocumentReject>();
        var start = FirstEntry(lines);
        foreach (var anchor in AnchorsOf(lines))
        {
            if (anchor - 1 < start) continue;
            if (ReadEntry(lines, start, anchor, asOf, out var reason) is { } paper) papers.Add(paper);
            else rejects.Add(new(start + 1, reason));
            start = anchor + 2;
        }

        return new(DocumentContent.SourceOf(Form, text), papers, rejects);
    }

    private static IEnumerable<int> AnchorsOf(string[] lines) =>
        Enumerable.Range(1, Math.Max(0, lines.Length - 2)).Where(index => lines[index] == Dot);

    private static int FirstEntry(string[] lines)
    {
        var firstAnchor = AnchorsOf(lines).FirstOrDefault();
        var pageDate = Array.FindLastIndex(lines, firstAnchor, DocumentDate.IsPageDate);
        return pageDate + 1;
    }

    private static DocumentPaper? ReadEntry(string[] lines, int start, int anchor, DateOnly asOf, out string reason)
    {
        reason = "";
        var body = Enumerable.Range(start, anchor - 1 - start).Where(index => lines[index].Length > 0).ToArray();
        if (body.Length == 0 || body.Sum(index => lines[index].Length) > DocumentLines.MaxEntryLength)
        {
            reason = body.Length == 0 ? "The entry has no title." : $"The entry is longer than {DocumentLines.MaxEntryLength} characters.";
            return null;
        }

        var match = DatePattern().Match(lines[anchor + 1]);
        if (!match.Success || !DocumentDate.TryRead(match, asOf, out var date))
        {
            reason = $"'{Shorten(lines[anchor + 1])}' is not a date such as 'Oct 28, 2025'.";
            return null;
        }

        var text = body.Length == 1 ? null : string.Join('\n', body[1..].Select(index => lines[index]));
        var links = text is null ? [] : CodeLinks.Find(text);
        return WithMakers(lines[anchor - 1], new DocumentPaper
        {
            Line = body[0] + 1,
            Title = lines[body[0]],
            Abstract = text,
            Date = date,
            Year = date.Year,
            CommentCount = Number(match.Groups["comments"]),
            HasCode = links.Count > 0,
            CodeUrls = links,
            // The page lists no author by name, so the list is never the whole of it.
            AuthorsComplete = false,
        });
    }

    private static DocumentPaper WithMakers(string makers, DocumentPaper paper)
    {
        var count = CountPattern().Match(makers);
        return count.Success
            ? paper with { AuthorCount = Number(count.Groups["count"]) }
            : paper with { Institutions = [OnceOf(makers)] };
    }

    /// <summary>An organisation stands twice on its line: the text of its picture and its name.</summary>
    private static string OnceOf(string makers)
    {
        var half = makers.Length / 2;
        var isTwice = makers.Length % 2 == 1 && makers[half] == ' ' && makers.AsSpan(0, half).SequenceEqual(makers.AsSpan(half + 1));
        return isTwice ? makers[..half] : makers;
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex("^" + DocumentDate.Pattern + @"(\s+(?<comments>[0-9]{1,9}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^•\s*(?<count>[0-9]{1,6}) authors?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountPattern();
}
