namespace KnowledgeGraph.Import.Seeds;

/// <summary>The words that end a list of authors which is not the whole list.</summary>
internal static class EtAl
{
    /// <summary>Takes the words off the end of a list of names, with the comma before them.</summary>
    public static string Strip(string names, out bool isFound)
    {
        var text = names.AsSpan().TrimEnd().TrimEnd('.');
        isFound = text.EndsWith(" et al", StringComparison.Ordinal);
        return isFound ? text[..^6].TrimEnd().TrimEnd(',').TrimEnd().ToString() : names;
    }
}
