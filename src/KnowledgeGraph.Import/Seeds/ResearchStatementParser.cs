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
        var rejects = new List<DocumentReject>();
        for (var i = Math.Max(0, start + 1); i < lines.Length; i++)
        {
            if (!ReferenceParser.IsReference(lines[i])) continue;
            if (ReferenceParser.TryRead(lines[i], i + 1) is { } reference) references.Add(reference);
            else rejects.Add(new(i + 1, "The reference is not of the form '[n] authors. title. venue, year.'."));
        }

        if (references.Count == 0) rejects.Add(new(Math.Max(1, start + 1), "The document has no numbered references that could be read."));
        else references = [.. references.DistinctBy(reference => reference.Number)];
        IReadOnlyList<DocumentPaper> papers = references.Count == 0
            ? []
            : [.. references.Select(reference => reference.Paper), ReadStatement(text, lines[..Math.Max(0, start)], references)];
        return new(DocumentContent.SourceOf(Form, text), papers, rejects);
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
        var common = references.Select(reference => reference.EmphasisedAuthors.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).ToArray();
        return common is [var only] ? only : null;
    }

    [GeneratedRegex(@"^#{1,6}\s+\**(References|Bibliography|Publications)\**\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReferencesPattern();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^[\p{L} ]{3,60}:\s+(?<name>.{3,80})$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}
