using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>Reads one line of a numbered reference list: <c>[n] authors. title. venue, year.</c>, with Markdown's emphasis.</summary>
internal static partial class ReferenceParser
{
    private static readonly string[] AuthorSeparators = [", and ", ", ", " and "];

    public static bool IsReference(string line) => EntryPattern().IsMatch(line);

    /// <summary>
    /// Reads an entry; null when it has no authors or no title, or is longer than <see cref="DocumentLines.MaxEntryLength"/>.
    /// </summary>
    public static NumberedReference? TryRead(string line, int lineNumber)
    {
        if (line.Length > DocumentLines.MaxEntryLength) return null;
        var entry = EntryPattern().Match(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!entry.Success
            || !int.TryParse(entry.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;

        // An escaped star behind a name marks equal contribution; it must go before the stars of emphasis are paired.
        var text = entry.Groups["text"].Value.Replace(@"\*", "", StringComparison.Ordinal);
        var emphasised = BoldPattern().Matches(text).Select(match => match.Groups["text"].Value.Trim()).ToArray();
        text = text.Replace("*", "", StringComparison.Ordinal);

        var authorsEnd = EndOfAuthors(text);
        if (number < 1 || authorsEnd < 0) return null;
        var authors = ReadAuthors(text[..authorsEnd], out var isComplete);
        var rest = text[(authorsEnd + 1)..].TrimStart();
        var titleEnd = EndOfTitle(rest);
        var title = rest[..titleEnd].TrimEnd('.').Trim();
        if (authors.Length == 0 || title.Length == 0) return null;

        var paper = new DocumentPaper
        {
            Line = lineNumber,
            Title = title,
            Authors = authors,
            AuthorsComplete = isComplete,
            AuthorCount = isComplete ? authors.Length : null,
        };
        return new(number, ReferenceVenue.Apply(paper, rest[titleEnd..]), [.. emphasised.Where(authors.Contains)]);
    }

    private static string[] ReadAuthors(string text, out bool isComplete)
    {
        var names = EtAl.Strip(text, out var isCut);
        isComplete = !isCut;
        return names.Split(AuthorSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The first full stop that ends more than an initial.</summary>
    private static int EndOfAuthors(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var isInitial = at >= 1 && char.IsUpper(text[at - 1]) && (at == 1 || text[at - 2] is ' ' or '-' or '.');
            if (!isInitial) return at;
        }

        return -1;
    }

    /// <summary>Behind the full stop that ends the title, or the question or exclamation mark where the venue follows one.</summary>
    private static int EndOfTitle(string text)
    {
        var match = TitleEndPattern().Match(text);
        return match.Success ? match.Index + 1 : text.Length;
    }

    [GeneratedRegex(@"^(?:[-*+]\s+)?\[(?<number>[0-9]{1,4})\]\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex BoldPattern();

    [GeneratedRegex(@"\.(\s|$)|[?!]\s+(?=In\s|arXiv\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TitleEndPattern();
}
