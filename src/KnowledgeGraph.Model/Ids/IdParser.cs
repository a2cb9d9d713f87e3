using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>
/// Reads identifiers in the spellings that people paste: keys (<c>doi:…</c>), bare values, and the web addresses of the issuers, each
/// also with the marks around it that running text leaves (quotes, brackets, the end of a sentence).
/// Expected failure is a value: an unreadable text gives false. Thread-safe; linear in the length of the text.
/// </summary>
public static class IdParser
{
    /// <summary>Reads an id of any scheme.</summary>
    /// <param name="text">A key, a web address or a bare id.</param>
    /// <param name="id">The normalised id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExternalId id)
    {
        id = default;
        if (text is null || text.Length > ExternalId.MaxLength) return false;
        // As it stands first: in a free scheme a mark may be a part of the value.
        var span = text.AsSpan().Trim().Trim("<>\"").Trim();
        return TryAny(span, out id) || TryAny(PastedText.Trim(span), out id);
    }

    /// <summary>
    /// Reads a value of a known scheme, with or without its prefix or address. A DOI that arXiv registered (10.48550/arXiv.…) gives
    /// the arXiv id, so that both find one node.
    /// </summary>
    public static bool TryParse(IdScheme scheme, [NotNullWhen(true)] string? text, out ExternalId id)
    {
        id = default;
        if (text is null || text.Length > ExternalId.MaxLength) return false;
        var span = text.AsSpan().Trim();
        // The prefix first: in a free scheme it would pass as a part of the value.
        if (TryPrefixed(span, out id) && Fits(id, scheme, span)) return true;
        if (IdNormalizers.TryNormalize(scheme, span, out id)) return true;
        if (TryParse(text, out id) && Fits(id, scheme, span)) return true;
        id = default;
        return false;
    }

    /// <summary>Reads an id or throws.</summary>
    /// <exception cref="FormatException">The text is no identifier that the project knows.</exception>
    public static ExternalId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException(
                $"'{text}' is not an identifier. Use a key such as doi:10.1000/1, arxiv:2410.01556, openalex:W123, orcid:0000-0002-1825-0097, ror:02gjn4306 or acl:P18-1001, or the address of its page.");

    private static bool TryAny(ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        return !text.IsEmpty && (TryPrefixed(text, out id) || IdAddresses.TryParse(text, out id) || TryBare(text, out id));
    }

    private static bool TryPrefixed(ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        return IdPrefix.TrySplit(text, out var scheme, out var value)
            && (IdNormalizers.TryNormalize(scheme, value, out id) || (IdAddresses.TryParse(value, out id) && Fits(id, scheme, value)));
    }

    /// <summary>True for an id of the scheme, and for the arXiv id that was read from arXiv's own DOI.</summary>
    private static bool Fits(ExternalId id, IdScheme wanted, ReadOnlySpan<char> text) =>
        id.Scheme == wanted
        || (wanted == IdScheme.Doi && id.Scheme == IdScheme.Arxiv
            && text.Contains(IdNormalizers.ArxivDoi, StringComparison.OrdinalIgnoreCase));

    private static bool TryBare(ReadOnlySpan<char> text, out ExternalId id) =>
        IdNormalizers.TryNormalize(IdScheme.Doi, text, out id)
        || IdNormalizers.TryNormalize(IdScheme.Arxiv, text, out id)
        || IdNormalizers.TryNormalize(IdScheme.Orcid, text, out id)
        || IdNormalizers.TryNormalize(IdScheme.Acl, text, out id)
        || IdNormalizers.TryNormalize(IdScheme.OpenAlex, text, out id)
        || (text.Length == 9 && IdNormalizers.TryNormalize(IdScheme.Ror, text, out id))
        || (text.Length == 40 && IdNormalizers.TryNormalize(IdScheme.S2, text, out id))
        || (IsDblpRecord(text) && IdNormalizers.TryNormalize(IdScheme.Dblp, text, out id));

    /// <summary>Begins as the keys of DBLP's records do; its persons (65/9612) could be anything without a prefix.</summary>
    private static bool IsDblpRecord(ReadOnlySpan<char> text) =>
        text.StartsWith("conf/", StringComparison.Ordinal) || text.StartsWith("journals/", StringComparison.Ordinal);
}
