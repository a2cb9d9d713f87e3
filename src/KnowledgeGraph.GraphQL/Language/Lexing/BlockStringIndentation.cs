using System.Text;

namespace KnowledgeGraph.GraphQL.Language.Lexing;

/// <summary>
/// The <c>BlockStringValue</c> algorithm (§2.9.4): removes the indentation that all lines but the first share, and the blank lines at both
/// ends. Linear in the text.
/// </summary>
internal static class BlockStringIndentation
{
    /// <param name="raw">The text between the quotes; its line ends are already single line feeds.</param>
    public static string Remove(string raw)
    {
        if (!raw.Contains('\n'))
        {
            return Indentation(raw) == raw.Length ? "" : raw;
        }

        string[] lines = raw.Split('\n');
        int common = CommonIndentation(lines);
        int first = Array.FindIndex(lines, IsNotBlank);
        if (first < 0)
        {
            return "";
        }

        int last = Array.FindLastIndex(lines, IsNotBlank);
        var result = new StringBuilder(raw.Length);
        for (int index = first; index <= last; index++)
        {
            string line = lines[index];
            ReadOnlySpan<char> kept = index == 0 ? line : line.AsSpan(Math.Min(common, line.Length));
            result.Append(index == first ? "" : "\n").Append(kept);
        }

        return result.ToString();
    }

    private static int CommonIndentation(string[] lines)
    {
        int common = int.MaxValue;
        for (int index = 1; index < lines.Length; index++)
        {
            int indentation = Indentation(lines[index]);
            common = indentation < lines[index].Length ? Math.Min(common, indentation) : common;
        }

        return common;
    }

    private static bool IsNotBlank(string line) => Indentation(line) < line.Length;

    private static int Indentation(string line)
    {
        int length = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return length < 0 ? line.Length : length;
    }
}
