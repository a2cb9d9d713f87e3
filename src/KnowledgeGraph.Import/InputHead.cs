using System.Text;

namespace KnowledgeGraph.Import;

/// <summary>The beginning of a document, from which its format is told.</summary>
/// <param name="Name">Name of the file without its folder and without <c>.gz</c>; <c>-</c> for standard input.</param>
/// <param name="Text">Up to <see cref="MaxBytes"/> bytes read as UTF-8, without byte order mark; the last character may be cut.</param>
/// <param name="IsWhole">True when <paramref name="Text"/> is the whole document.</param>
public sealed record InputHead(string Name, string Text, bool IsWhole)
{
    /// <summary>Enough to see the first records of every format and little enough to read from every file of a folder.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The first line that is not blank, trimmed.</summary>
    public string FirstLine { get; } = FindFirstLine(Text);

    /// <summary>Reads the head from a document's first bytes; bytes that are not UTF-8 become replacement characters.</summary>
    public static InputHead Of(string name, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        return new InputHead(name, Encoding.UTF8.GetString(bytes), isWhole);
    }

    private static string FindFirstLine(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace()) return line.Trim().ToString();
        }

        return "";
    }
}
