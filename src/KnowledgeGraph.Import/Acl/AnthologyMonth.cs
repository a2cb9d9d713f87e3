using System.Globalization;

namespace KnowledgeGraph.Import.Acl;

/// <summary>Reads the month of a volume as printed: a number, or text in which the first month named counts.</summary>
internal static class AnthologyMonth
{
    private const int ShortestAbbreviation = 3;

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>1 to 12; null when the text names none.</summary>
    public static int? Parse(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        if (int.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;

        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetter(text[start])) continue;
            var end = start;
            while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
            var word = text[start..end];
            if (word.Length >= ShortestAbbreviation
                && Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is var index and >= 0)
                return index + 1;
            start = end;
        }

        return null;
    }
}
