namespace KnowledgeGraph.Model;

/// <summary>
/// Reads the DOI out of the addresses of publishers that write it there. Other hosts are not guessed at: what looks like a DOI in the
/// address of an unknown page may be anything.
/// </summary>
internal static class PublisherAddresses
{
    private static readonly string[] Hosts =
    [
        "dl.acm.org", "link.springer.com", "onlinelibrary.wiley.com", "tandfonline.com", "journals.sagepub.com", "pubs.acs.org",
        "frontiersin.org", "pnas.org", "science.org", "epubs.siam.org", "royalsocietypublishing.org", "journals.aps.org",
        "journals.plos.org", "annualreviews.org", "iopscience.iop.org", "emerald.com", "worldscientific.com", "biorxiv.org", "medrxiv.org",
    ];

    /// <summary>What follows the DOI of a page: the form in which the text is shown.</summary>
    private static readonly string[] Endings =
        [".pdf", ".full", "/full", "/fulltext", "/pdf", "/epdf", "/html", "/abstract", "/meta", "/summary"];

    public static bool TryParse(ReadOnlySpan<char> host, ReadOnlySpan<char> path, ReadOnlySpan<char> query, out ExternalId id)
    {
        id = default;
        foreach (var known in Hosts)
        {
            if (IdAddresses.IsHost(host, known)) return TryPath(path, out id) || TryParameter(query, out id);
        }

        return false;
    }

    private static bool TryPath(ReadOnlySpan<char> path, out ExternalId id)
    {
        id = default;
        var text = Uri.UnescapeDataString(path.TrimEnd('/'));
        var start = text.IndexOf("/10.", StringComparison.Ordinal);
        if (start < 0) return false;
        var name = text.AsSpan(start + 1);
        foreach (var ending in Endings) name = IdAddresses.WithoutEnding(name, ending);
        return IdNormalizers.TryNormalize(IdScheme.Doi, name, out id);
    }

    /// <summary>PLOS has its articles at <c>article?id=10.1371/…</c>.</summary>
    private static bool TryParameter(ReadOnlySpan<char> query, out ExternalId id)
    {
        id = default;
        if (!query.StartsWith("id=", StringComparison.OrdinalIgnoreCase)) return false;
        var end = query.IndexOf('&');
        return IdNormalizers.TryNormalize(IdScheme.Doi, Uri.UnescapeDataString(end < 0 ? query[3..] : query[3..end]), out id);
    }
}
