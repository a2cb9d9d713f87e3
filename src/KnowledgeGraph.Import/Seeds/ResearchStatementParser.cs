using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Reads a research statement in Markdown: a heading, prose, and a numbered reference list under its own heading. The statement is
/// itself a paper: its author wrote it, and it cites its references. Its author is the one of the references' authors who stands on
/// a line of the form <c>label: name</c> or, failing that, the only one whom the list sets in bold throughout.
/// </summary>
internal static partial class ResearchStatementParser
{
    public const string Form = "research-statement";

    private const string UntitledStatement = "Research Statement";

    public static bool Recognizes(string text)
    {
        var lines = DocumentLines.Of(text);
        var heading = Array.FindIndex(lines, line => ReferencesPattern().IsMatch(line));
        return heading >= 0 && lines.Skip(heading).Any(ReferenceParser.IsReference);
    }

    public static DocumentContent Parse(string text)
    {
        var lines = DocumentLines.Of(text);
        var start = Array.FindLastIndex(lines, line => ReferencesPattern().IsMatch(line));
        var references = new List<NumberedReference>();
        var numbers = new HashSet<int>();
        var rejects = new List<DocumentReject>();
        foreach (var (line, entry) in EntriesOf(lines, Math.Max(0, start + 1)))
        {
            if (ReferenceParser.TryRead(entry, line) is not { } reference)
                rejects.Add(new(line, "The reference is not of the form '[n] authors. title. venue, year.'."));
            else if (!numbers.Add(reference.Number))
                rejects.Add(new(line, $"The number [{reference.Number}] stands on an earlier reference too."));
            else
                references.Add(reference);
        }

        if (references.Count == 0) rejects.Add(new(Math.Max(1, start + 1), "The document has no numbered references that could be read."));
        IReadOnlyList<DocumentPaper> papers = references.Count == 0
            ? []
            : [.. references.Select(reference => reference.Paper), ReadStatement(text, lines[..Math.Max(0, start)], references)];
        return new(DocumentContent.SourceOf(Form, text), papers, rejects);
    }

    /// <summary>
    /// The entries of the list with their first lines; an entry goes on until a blank line, a heading or the next number.
    /// </summary>
    private static List<(int Line, string Entry)> EntriesOf(string[] lines, int start)
    {
        var entries = new List<(int Line, List<string> Parts)>();
        var isOpen = false;
        for (var i = start; i < lines.Length; i++)
        {
            if (ReferenceParser.IsReference(lines[i]))
            {
                entries.Add((i + 1, [lines[i]]));
                isOpen = true;
            }
            else if (lines[i].Length == 0 || HeadingPattern().IsMatch(lines[i]))
            {
                isOpen = false;
            }
            else if (isOpen)
            {
                entries[^1].Parts.Add(lines[i]);
            }
        }

        return [.. entries.Select(entry => (entry.Line, string.Join(' ', entry.Parts)))];
    }

    private static DocumentPaper ReadStatement(string text, string[] prose, List<NumberedReference> references)
    {
        var headingLine = Array.FindIndex(prose, line => HeadingPattern().IsMatch(line));
        var heading = headingLine < 0
            ? UntitledStatement
            : HeadingPattern().Match(prose[headingLine]).Groups["text"].Value.Replace("*", "", StringComparison.Ordinal).Trim();
        var label = FindLabel(prose, references, out var author);
        author ??= FindEmphasised(references);
        return new DocumentPaper
        {
            Line = Math.Max(1, headingLine + 1),
            Title = author is null ? heading : $"{heading}: {author}",
            OtherTitles = label is null ? [] : [label],
            IdentifyingText = text,
            Type = PaperType.Statement,
            Authors = author is null ? [] : [author],
            AuthorsComplete = author is not null,
            AuthorCount = author is null ? null : 1,
            References = references,
        };
    }

    /// <summary>The first line that names an author of the references behind a label, such as "Statement of Purpose: …".</summary>
    private static string? FindLabel(string[] prose, List<NumberedReference> references, out string? author)
    {
        var names = references.SelectMany(reference => reference.Paper.Authors).ToHashSet();
        foreach (var line in prose)
        {
            var match = LabelPattern().Match(line);
            if (!match.Success || !names.TryGetValue(match.Groups["name"].Value, out author)) continue;
            return line;
        }

        author = null;
        return null;
    }

    private static string? FindEmphasised(List<NumberedReference> references)
    {
        var common = references.Select(reference => reference.EmphasisedAuthors.AsEnumerable()).Aggregate((a, b) => a.Intersect(b))
            .ToArray();
        return common is [var only] ? only : null;
    }

    [GeneratedRegex(@"^#{1,6}\s+\**(References|Bibliography|Publications)\**\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReferencesPattern();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^[\p{L} ]{3,60}:\s+(?<name>.{3,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
