namespace KnowledgeGraph.Model;

/// <summary>Reads the web addresses that issuers give to their records, and others that carry an issuer's id.</summary>
internal static class IdAddresses
{
    /// <summary>
    /// Host (subdomains too), path prefix, scheme. The part of the path behind the prefix is the value; the first that gives an id wins.
    /// </summary>
    private static readonly (string Host, string Path, IdScheme Scheme)[] Known =
    [
        ("doi.org", "/", IdScheme.Doi),
        .. ArxivHosts("/abs/", "/pdf/", "/html/", "/format/", "/e-print/", "/src/", "/ps/"),
        ("huggingface.co", "/papers/", IdScheme.Arxiv),
        ("openalex.org", "/", IdScheme.OpenAlex),
        ("pub.orcid.org", "/v3.0/", IdScheme.Orcid),
        ("orcid.org", "/", IdScheme.Orcid),
        ("ror.org", "/", IdScheme.Ror),
        ("aclanthology.org", "/", IdScheme.Acl),
        ("aclanthology.info", "/papers/", IdScheme.Acl),
        ("aclanthology.coli.uni-saarland.de", "/papers/", IdScheme.Acl),
        ("aclweb.org", "/anthology/", IdScheme.Acl),
        .. DblpHosts("/rec/", "/pid/"),
        ("semanticscholar.org", "/paper/", IdScheme.S2),
        ("semanticscholar.org", "/reader/", IdScheme.S2),
        ("semanticscholar.org", "/author/", IdScheme.S2),
        ("api.semanticscholar.org", "/graph/v1/paper/", IdScheme.S2),
        ("api.semanticscholar.org", "/graph/v1/author/", IdScheme.S2),
        ("api.semanticscholar.org", "/CorpusID:", IdScheme.S2),
        ("api.semanticscholar.org", "/", IdScheme.S2),
        ("pubmed.ncbi.nlm.nih.gov", "/", IdScheme.Pmid),
        ("ncbi.nlm.nih.gov", "/pubmed/", IdScheme.Pmid),
        ("europepmc.org", "/article/med/", IdScheme.Pmid),
        ("europepmc.org", "/abstract/med/", IdScheme.Pmid),
        ("portal.issn.org", "/resource/issn/", IdScheme.Issn),
    ];

    public static bool TryParse(ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        var rest = StripProtocol(text);
        var slash = rest.IndexOf('/');
        if (slash <= 0) return false;
        var host = rest[..slash];
        var path = rest[slash..];
        var end = path.IndexOfAny('?', '#');
        var query = end >= 0 && path[end] == '?' ? path[(end + 1)..] : default;
        if (end >= 0) path = path[..end];

        foreach (var (knownHost, prefix, scheme) in Known)
        {
            if (!IsHost(host, knownHost) || !path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (TryValue(scheme, path[prefix.Length..].TrimEnd('/'), out id) || TryParameter(scheme, query, out id)) return true;
        }

        return PublisherAddresses.TryParse(host, path, query, out id);
    }

    /// <summary>True for the host itself and those below it, such as <c>www.</c> and <c>export.</c>.</summary>
    internal static bool IsHost(ReadOnlySpan<char> host, string known) =>
        host.EndsWith(known, StringComparison.OrdinalIgnoreCase) && (host.Length == known.Length || host[^(known.Length + 1)] == '.');

    internal static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> value, string ending) =>
        value.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? value[..^ending.Length] : value;

    private static IEnumerable<(string Host, string Path, IdScheme Scheme)> ArxivHosts(params string[] paths) =>
        from host in (string[])["arxiv.org", "alphaxiv.org", "ar5iv.org", "xxx.lanl.gov"]
        from path in paths
        select (host, path, IdScheme.Arxiv);

    private static IEnumerable<(string Host, string Path, IdScheme Scheme)> DblpHosts(params string[] paths) =>
        from host in (string[])["dblp.org", "dblp.uni-trier.de", "dblp1.uni-trier.de", "dblp.dagstuhl.de"]
        from path in paths
        select (host, path, IdScheme.Dblp);

    private static ReadOnlySpan<char> StripProtocol(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("://");
        return at is > 0 and <= 5 ? text[(at + 3)..] : text;
    }

    /// <summary>Programs' interfaces take ids of other issuers behind their own paths: works/doi:10.1000/1.</summary>
    private static bool TryValue(IdScheme scheme, ReadOnlySpan<char> value, out ExternalId id) =>
        (scheme is IdScheme.OpenAlex or IdScheme.S2 && value.Contains(':') && IdParser.TryParse(Behind(value), out id))
        || IdNormalizers.TryNormalize(scheme, ValuePart(scheme, value), out id);

    private static string Behind(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        var colon = value.IndexOf(':');
        return Uri.UnescapeDataString(slash >= 0 && slash < colon ? value[(slash + 1)..] : value);
    }

    /// <summary>PubMed looks records up by a parameter.</summary>
    private static bool TryParameter(IdScheme scheme, ReadOnlySpan<char> query, out ExternalId id)
    {
        id = default;
        return scheme == IdScheme.Pmid && query.StartsWith("term=", StringComparison.OrdinalIgnoreCase)
            && IdNormalizers.TryNormalize(scheme, query[5..], out id);
    }

    /// <summary>Drops what an address carries besides the id: file endings, folders, entity names and title slugs.</summary>
    private static ReadOnlySpan<char> ValuePart(IdScheme scheme, ReadOnlySpan<char> value)
    {
        switch (scheme)
        {
            // The Anthology's former address repeats the volume as folders: P/P18/P18-1001; the ROR interface has its version.
            case IdScheme.Acl or IdScheme.Ror:
                return WithoutEnding(value[(value.LastIndexOf('/') + 1)..], ".bib");
            case IdScheme.Dblp:
                return WithoutFormat(WithoutEnding(WithoutEnding(WithoutEnding(value, ".html"), ".xml"), ".bib"));
            case IdScheme.Doi:
                var name = Uri.UnescapeDataString(value.ToString());
                return name.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4).Trim() : name;
            case IdScheme.OpenAlex:
                return OpenAlexEntity(value);
            case IdScheme.S2:
                var slash = value.LastIndexOf('/');
                return slash < 0 ? value : IsNumberedAuthor(value, slash) ? value[..slash] : value[(slash + 1)..];
            default:
                return value;
        }
    }

    /// <summary>DBLP's former addresses name the format in front: bibtex/conf/acl/Smith18.</summary>
    private static ReadOnlySpan<char> WithoutFormat(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        return slash > 0 && value[..slash] is "html" or "bibtex" or "xml" or "rdf" or "bib" or "nt" ? value[(slash + 1)..] : value;
    }

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
