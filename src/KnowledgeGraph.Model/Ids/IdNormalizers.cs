using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Model;

/// <summary>One normal form per scheme. Sources: each issuer's published syntax, named at the pattern.</summary>
internal static partial class IdNormalizers
{
    /// <summary>How the DOIs begin that arXiv registers; its id of the paper follows.</summary>
    public const string ArxivDoi = "10.48550/arxiv.";

    public static bool TryNormalize(IdScheme scheme, ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        if (text.IsEmpty || text.Length > ExternalId.MaxLength) return false;
        var value = scheme switch
        {
            IdScheme.Doi => Doi(text),
            IdScheme.Arxiv => Arxiv(text),
            IdScheme.Acl => Acl(text),
            IdScheme.OpenAlex => OpenAlex(text),
            IdScheme.Orcid => Orcid(text),
            IdScheme.Ror => Matching(RorPattern(), text.ToString().ToLowerInvariant()),
            IdScheme.Pmid => Matching(NumberPattern(), text.ToString()),
            IdScheme.Dblp => Matching(DblpPattern(), text.ToString()),
            IdScheme.S2 => S2(text),
            IdScheme.Issn => Matching(IssnPattern(), text.ToString().ToUpperInvariant()),
            IdScheme.AclPerson or IdScheme.AclVenue or IdScheme.ArxivCategory or IdScheme.Local or IdScheme.Hash => Free(text),
            _ => null,
        };
        if (value is null) return false;
        // arXiv registers a DOI for each of its papers; the id within it is the paper's own and older name.
        if (scheme == IdScheme.Doi && value.StartsWith(ArxivDoi, StringComparison.Ordinal)
            && Arxiv(value.AsSpan(ArxivDoi.Length)) is { } arxiv)
            (scheme, value) = (IdScheme.Arxiv, arxiv);
        id = new ExternalId(scheme, value);
        return true;
    }

    private static string? Matching(Regex pattern, string text) => pattern.IsMatch(text) ? text : null;

    /// <summary>DOI Handbook §2: prefix 10.registrant, any printable suffix, case-insensitive. Lower case here.</summary>
    private static string? Doi(ReadOnlySpan<char> text)
    {
        var value = PastedText.TrimEnd(text).ToString();
        if (!value.Contains('/') && value.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            value = PastedText.TrimEnd(Uri.UnescapeDataString(value)).ToString();
        value = value.ToLowerInvariant();
        return DoiPattern().IsMatch(value) ? value : null;
    }

    /// <summary>
    /// arXiv identifier scheme: new (since April 2007) or archive/number; the version names a text, not the paper, and goes.
    /// </summary>
    private static string? Arxiv(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase)) text = text[6..].Trim();
        // The stamp on a preprint's first page goes on with category and day: arXiv:2410.01556v1 [cs.CL] 2 Oct 2024.
        if (text.IndexOf('[') is > 0 and var category && text[category - 1] == ' ') text = text[..category];
        var match = ArxivPattern().Match(IdAddresses.WithoutEnding(text.Trim(), ".pdf").ToString().ToLowerInvariant());
        if (!match.Success) return null;
        // The subject class of an old-style id (math.GT/0309136) is not part of its identity.
        return match.Groups["archive"].Success
            ? $"{match.Groups["archive"].Value}/{match.Groups["number"].Value}"
            : match.Groups["new"].Value;
    }

    /// <summary>
    /// Anthology: letter and digits until 2019, year and venue since; a version (v2) names a text, not the paper, and goes. A letter
    /// behind the digits names a part of a microfiche (J79-1033c), as the ACL Anthology Network numbers them.
    /// </summary>
    private static string? Acl(ReadOnlySpan<char> text)
    {
        text = IdAddresses.WithoutEnding(text, ".pdf");
        if (!AclPattern().IsMatch(text)) return null;

        // Groups would cost more than the match. Only the old form begins with a letter, and only a version has a v behind the last mark.
        var number = text.LastIndexOfAny('-', '.');
        var version = text[number..].IndexOfAny('v', 'V');
        var name = version < 0 ? text : text[..(number + version)];
        return char.IsAsciiLetter(name[0])
            ? string.Concat(char.ToUpperInvariant(name[0]).ToString(), name[1..].ToString().ToLowerInvariant())
            : name.ToString().ToLowerInvariant();
    }

    private static string? OpenAlex(ReadOnlySpan<char> text)
    {
        var value = text.ToString();
        if (HierarchyPattern().IsMatch(value)) return value.ToLowerInvariant();
        return OpenAlexPattern().IsMatch(value) ? value.ToUpperInvariant() : null;
    }

    /// <summary>ORCID: sixteen characters whose last is an ISO 7064 MOD 11-2 check digit, grouped by hyphens that text processors replace.</summary>
    private static string? Orcid(ReadOnlySpan<char> text)
    {
        var digits = new StringBuilder(16);
        foreach (var c in text)
        {
            if (c is '-' or ' ' or '\u2010' or '\u2011' or '\u2013' or '\u2212') continue;
            if (!char.IsAsciiDigit(c) && !(c is 'x' or 'X' && digits.Length == 15)) return null;
            if (digits.Length == 16) return null;
            digits.Append(char.ToUpperInvariant(c));
        }

        if (digits.Length != 16) return null;
        var sum = 0;
        for (var i = 0; i < 15; i++) sum = (sum + (digits[i] - '0')) * 2;
        var check = (12 - (sum % 11)) % 11;
        if (digits[15] != (check == 10 ? 'X' : (char)('0' + check))) return null;
        return digits.Insert(12, '-').Insert(8, '-').Insert(4, '-').ToString();
    }

    private static string? S2(ReadOnlySpan<char> text)
    {
        var value = text.ToString().ToLowerInvariant();
        if (value.StartsWith("corpusid:", StringComparison.Ordinal)) value = value[9..];
        return S2Pattern().IsMatch(value) ? value : null;
    }

    private static string? Free(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\u001f') ? null : text.ToString();

    [GeneratedRegex(@"^10\.[0-9]{2,9}(\.[0-9]+)*/[^\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"^((?<new>[0-9]{2}(0[1-9]|1[0-2])\.[0-9]{4,5})|(?<archive>[a-z]+(-[a-z]+)?)(\.[a-z-]+)?/(?<number>[0-9]{7}))(v[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(@"^([A-Za-z][0-9]{2}-[0-9]{4}[A-Ua-u]?|[0-9]{4}\.[A-Za-z0-9_]+-[A-Za-z0-9_]+\.[0-9]+)([Vv][0-9]+)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AclPattern();

    [GeneratedRegex(@"^[WAISTCPFwaistcpf][0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenAlexPattern();

    [GeneratedRegex(@"^(subfields|fields|domains|keywords|topics)/[A-Za-z0-9-]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HierarchyPattern();

    [GeneratedRegex(@"^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex RorPattern();

    [GeneratedRegex(@"^[1-9][0-9]{0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[A-Za-z0-9]+/[^\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DblpPattern();

    [GeneratedRegex(@"^([0-9a-f]{40}|[0-9]{1,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex S2Pattern();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{3}[0-9X]$", RegexOptions.CultureInvariant)]
    private static partial Regex IssnPattern();
}
