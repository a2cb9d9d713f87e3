namespace KnowledgeGraph.Import.Seeds;

/// <summary>The lines of a document without surrounding white space, whichever line ends and byte order mark the file has.</summary>
internal static class DocumentLines
{
    /// <summary>Longest entry that is read, in UTF-16 units: longer ones are mistakes, and would cost more than they are worth.</summary>
    public const int MaxEntryLength = 64 * 1024;

    public static string[] Of(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].Trim();
        return lines;
    }
}
