namespace KnowledgeGraph.Model;

/// <summary>Reads the web addresses that issuers give to their records.</summary>
internal static class IdAddresses
{
    /// <summary>Host, path prefix, scheme. The part of the path behind the prefix is the value.</summary>
    private static readonly (string Host, string Path, IdScheme Scheme)[] Known =
    [
        ("doi.org", "/", IdScheme.Doi),
        ("dx.doi.org", "/", IdScheme.Doi),
        ("arxiv.org", "/abs/", IdScheme.Arxiv),
        ("arxiv.org", "/pdf/", IdScheme.Arxiv),
        ("arxiv.org", "/html/", IdScheme.Arxiv),
        ("export.arxiv.org", "/abs/", IdScheme.Arxiv),
        ("export.arxiv.org", "/pdf/", IdScheme.Arxiv),
        ("openalex.org", "/", IdScheme.OpenAlex),
        ("api.openalex.org", "/", IdScheme.OpenAlex),
        ("orcid.org", "/", IdScheme.Orcid),
        ("ror.org", "/", IdScheme.Ror),
        ("aclanthology.org", "/", IdScheme.Acl),
        ("aclanthology.info", "/papers/", IdScheme.Acl),
        ("aclweb.org", "/anthology/", IdScheme.Acl),
        ("dblp.org", "/rec/", IdScheme.Dblp),
        ("dblp.org", "/pid/", IdScheme.Dblp),
        ("dblp.uni-trier.de", "/rec/", IdScheme.Dblp),
        ("dblp.uni-trier.de", "/pid/", IdScheme.Dblp),
        ("semanticscholar.org", "/paper/", IdScheme.S2),
        ("semanticscholar.org", "/author/", IdScheme.S2),
        ("api.semanticscholar.org", "/CorpusID:", IdScheme.S2),
        ("pubmed.ncbi.nlm.nih.gov", "/", IdScheme.Pmid),
        ("ncbi.nlm.nih.gov", "/pubmed/", IdScheme.Pmid),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        var rest = StripProtocol(text);
        var slash = rest.IndexOf('/');
        if (slash <= 0) return false;
        var host = rest[..slash];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        var path = rest[slash..];
        var end = path.IndexOfAny('?', '#');
        if (end >= 0) path = path[..end];

        foreach (var (knownHost, prefix, scheme) in Known)
        {
            if (!host.Equals(knownHost, StringComparison.OrdinalIgnoreCase)) continue;
            if (!path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            var value = ValuePart(scheme, path[prefix.Length..].TrimEnd('/'));
            if (IdNormalizers.TryNormalize(scheme, value, out id)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> StripProtocol(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("://");
        return at is > 0 and <= 5 ? text[(at + 3)..] : text;
    }

    /// <summary>Drops what an address carries besides the id: file endings, folders, entity names and title slugs.</summary>
    private static ReadOnlySpan<char> ValuePart(IdScheme scheme, ReadOnlySpan<char> value)
    {
        switch (scheme)
        {
            case IdScheme.Arxiv:
                return WithoutEnding(value, ".pdf");
            case IdScheme.Acl:
                // The Anthology's former address repeats the volume as folders: P/P18/P18-1001.
                return WithoutEnding(WithoutEnding(value[(value.LastIndexOf('/') + 1)..], ".pdf"), ".bib");
            case IdScheme.Dblp:
                return WithoutEnding(WithoutEnding(WithoutEnding(value, ".html"), ".xml"), ".bib");
            case IdScheme.Doi:
                return Uri.UnescapeDataString(value.ToString());
            case IdScheme.OpenAlex:
                return OpenAlexEntity(value);
            case IdScheme.S2:
                var slash = value.LastIndexOf('/');
                return slash < 0 ? value : IsNumberedAuthor(value, slash) ? value[..slash] : value[(slash + 1)..];
            default:
                return value;
        }
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> value, string ending) =>
        value.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? value[..^ending.Length] : value;

    /// <summary>Numbered entities stand behind their entity name or alone; fields and keywords have no id without it.</summary>
    private static ReadOnlySpan<char> OpenAlexEntity(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        if (slash < 0) return value;
        var last = value[(slash + 1)..];
        var isNumbered = last.Length > 1 && char.IsAsciiLetter(last[0]) && !last[1..].ContainsAnyExceptInRange('0', '9');
        return isNumbered && !value[..slash].Equals("keywords", StringComparison.OrdinalIgnoreCase) ? last : value;
    }

    private static bool IsNumberedAuthor(ReadOnlySpan<char> value, int slash) =>
        slash > 0 && !value[..slash].ContainsAnyExceptInRange('0', '9');
}
