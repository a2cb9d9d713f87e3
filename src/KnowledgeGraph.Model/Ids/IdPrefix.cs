namespace KnowledgeGraph.Model;

/// <summary>The word in front of an id that names its scheme: <c>doi:10.1000/1</c>, <c>PMID 29456894</c>, <c>ORCID iD: …</c>.</summary>
internal static class IdPrefix
{
    /// <summary>Words between a scheme and the id that say nothing.</summary>
    private static readonly string[] Fillers = ["preprint", "id"];

    /// <summary>What schemes are called besides their own prefix.</summary>
    private static readonly (string Name, IdScheme Scheme)[] Aliases =
    [
        ("doi.org", IdScheme.Doi), ("pubmed", IdScheme.Pmid), ("corpusid", IdScheme.S2), ("semanticscholar", IdScheme.S2),
        ("anthology", IdScheme.Acl),
    ];

    /// <summary>A colon ends the name, or a blank where the scheme's ids have a syntax.</summary>
    /// <param name="text">What may begin with a name.</param>
    /// <param name="scheme">The scheme of that name.</param>
    /// <param name="value">What follows it.</param>
    public static bool TrySplit(ReadOnlySpan<char> text, out IdScheme scheme, out ReadOnlySpan<char> value)
    {
        text = WithoutNamespace(text);
        var colon = Math.Max(text.IndexOf(':'), 0);
        value = colon > 0 ? text[(colon + 1)..].Trim() : default;
        scheme = Find(text[..colon]);
        if (scheme != IdScheme.None) return true;
        var blank = Math.Max(text.IndexOfAny(' ', '\u00a0'), 0);
        scheme = Find(text[..blank]);
        value = WithoutFillers(text[blank..].Trim());
        return HasSyntax(scheme);
    }

    /// <summary>Ignores case and blanks around the name; <see cref="IdScheme.None"/> for any other word.</summary>
    private static IdScheme Find(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        var scheme = IdSchemeNames.Find(name);
        if (scheme != IdScheme.None) return scheme;
        foreach (var (alias, known) in Aliases)
        {
            if (name.Equals(alias, StringComparison.OrdinalIgnoreCase)) return known;
        }

        return IdScheme.None;
    }

    private static ReadOnlySpan<char> WithoutFillers(ReadOnlySpan<char> value)
    {
        foreach (var filler in Fillers)
        {
            if (value.Length > filler.Length && !char.IsAsciiLetterOrDigit(value[filler.Length])
                && value.StartsWith(filler, StringComparison.OrdinalIgnoreCase)) value = value[filler.Length..].TrimStart(" :");
        }

        return value.TrimStart(" :");
    }

    private static bool HasSyntax(IdScheme scheme) => scheme is > IdScheme.None and <= IdScheme.S2 or IdScheme.Issn;

    /// <summary>RFC 4452 and RFC 8141 write info:doi/10.1000/1 and urn:doi:10.1000/1.</summary>
    private static ReadOnlySpan<char> WithoutNamespace(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase)) return text[4..];
        return text.StartsWith("info:doi/", StringComparison.OrdinalIgnoreCase) ? $"doi:{text[9..]}" : text;
    }
}
