using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Model;

/// <summary>
/// Compatibility decomposition (normalisation form KD, Unicode Standard Annex 15) with the marks taken off: é → e, ﬁ → fi, Ａ → A.
/// The table is the project's own because the runtime normalises nothing but ASCII in invariant globalisation mode. Hangul
/// syllables stay whole. Thread-safe.
/// </summary>
public static class UnicodeDecomposition
{
    private const string Resource = "KnowledgeGraph.Model.Text.decompositions.txt";
    private static readonly Dictionary<int, string> Table = Load();

    /// <summary>Finds what a character becomes; false when it stays as it is. Never empty.</summary>
    public static bool TryDecompose(Rune rune, [NotNullWhen(true)] out string? decomposed)
    {
        decomposed = null;
        return rune.Value >= 0x80 && Table.TryGetValue(rune.Value, out decomposed);
    }

    /// <summary>The text with every character decomposed and without marks.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (TryDecompose(rune, out var decomposed)) result.Append(decomposed);
            else if (!IsMark(rune)) result.Append(rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>True for accents and enclosing marks, which decomposition drops.</summary>
    public static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Dictionary<int, string> Load()
    {
        using var stream = typeof(UnicodeDecomposition).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>(6_000);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var codes = line.Split(' ').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            table.Add(codes[0], string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32)));
        }

        return table;
    }
}
