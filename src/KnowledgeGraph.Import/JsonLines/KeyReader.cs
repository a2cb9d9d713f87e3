using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Import.JsonLines;

/// <summary>
/// Reads ids that are written as keys in their normal form, without the patterns that all other spellings need: files of the project's
/// own format hold nothing else. What it cannot vouch for it leaves to <see cref="IdParser"/>, which says the same of what it reads.
/// </summary>
internal static class KeyReader
{
    private const int MaxLength = 256;
    private const int MinRegistrant = 2;
    private const int MaxRegistrant = 9;

    /// <summary>False when the text may still be an id, in another spelling.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out ExternalId id)
    {
        id = default;
        var colon = utf8.IndexOf((byte)':');
        if (colon <= 0 || utf8.Length > MaxLength) return false;
        var scheme = SchemeOf(utf8[..colon]);
        var value = utf8[(colon + 1)..];
        var isNormal = scheme switch
        {
            IdScheme.Doi => IsDoi(value),
            IdScheme.OpenAlex => value.Length > 1 && "WAISTCPF"u8.Contains(value[0]) && AreDigits(value[1..]),
            IdScheme.Local or IdScheme.Hash or IdScheme.AclPerson or IdScheme.AclVenue or IdScheme.ArxivCategory => IsPlain(value),
            _ => false,
        };
        if (!isNormal) return false;
        id = new ExternalId(scheme, Encoding.ASCII.GetString(value));
        return true;
    }

    private static IdScheme SchemeOf(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("doi"u8) => IdScheme.Doi,
        _ when name.SequenceEqual("local"u8) => IdScheme.Local,
        _ when name.SequenceEqual("openalex"u8) => IdScheme.OpenAlex,
        _ when name.SequenceEqual("hash"u8) => IdScheme.Hash,
        _ when name.SequenceEqual("acl-person"u8) => IdScheme.AclPerson,
        _ when name.SequenceEqual("acl-venue"u8) => IdScheme.AclVenue,
        _ when name.SequenceEqual("arxiv-category"u8) => IdScheme.ArxivCategory,
        _ => IdScheme.None,
    };

    /// <summary>Visible ASCII, blanks within, and no sign at the end that a pasted id may have around it.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> value) =>
        !value.IsEmpty && !value.ContainsAnyExceptInRange((byte)' ', (byte)'~') && value[0] != ' ' && !" <>\""u8.Contains(value[^1]);

    /// <summary>
    /// The usual form with one number as registrant, and no mark at its end that may cling to it. A DOI of arXiv's is no DOI here, see
    /// <see cref="IdParser"/>.
    /// </summary>
    private static bool IsDoi(ReadOnlySpan<byte> value)
    {
        var slash = value.IndexOf((byte)'/');
        return slash is >= 3 + MinRegistrant and <= 3 + MaxRegistrant
            && slash + 1 < value.Length
            && value.StartsWith("10."u8)
            && AreDigits(value[3..slash])
            && !value.StartsWith("10.48550/"u8)
            && !value.ContainsAnyExceptInRange((byte)'!', (byte)'~')
            && !value.ContainsAnyInRange((byte)'A', (byte)'Z')
            && (char.IsAsciiLetterOrDigit((char)value[^1]) || "-_/"u8.Contains(value[^1]));
    }

    private static bool AreDigits(ReadOnlySpan<byte> value) => !value.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
