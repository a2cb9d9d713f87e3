using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Ids;

/// <summary>
/// The opaque <c>id</c> of a node in GraphQL: base64url, without padding, of one letter for the kind followed by the node's key. It depends
/// on nothing but kind and key, so both stores, and a store that was filled again, give the same one.
/// </summary>
public static class GlobalId
{
    /// <summary>Longest text that <see cref="TryDecode"/> looks at, in UTF-16 units: a longest key with four bytes a character.</summary>
    public const int MaxLength = 6 * ExternalId.MaxLength;

    /// <summary>Kinds by the position of their letter.</summary>
    private const string Letters = "?PAIVT";

    public static string Encode(NodeReference node) => Encode(node.Kind, Encoding.UTF8.GetBytes(node.Id.ToString()));

    /// <param name="kind">Kind of the node.</param>
    /// <param name="key">The node's key as UTF-8, <c>scheme:value</c>.</param>
    public static string Encode(NodeKind kind, ReadOnlySpan<byte> key) => Base64Url.EncodeToString(Join(kind, key));

    /// <summary>Reads an id back; false for any text that <see cref="Encode(NodeReference)"/> did not make.</summary>
    public static bool TryDecode(string text, out NodeReference node)
    {
        node = default;
        if (text.Length is < 4 or > MaxLength || !Base64Url.IsValid(text)) return false;

        var bytes = Base64Url.DecodeFromChars(text);
        var kind = bytes.Length > 2 ? Letters.IndexOf((char)bytes[0]) : -1;
        if (kind < 1 || !TryReadKey(Encoding.UTF8.GetString(bytes.AsSpan(1)), out var key)) return false;

        node = new NodeReference((NodeKind)kind, key);
        return Encode(node) == text;
    }

    /// <summary>The bytes that base64url is taken of.</summary>
    internal static byte Letter(NodeKind kind) => kind is > NodeKind.None and <= NodeKind.Topic
        ? (byte)Letters[(int)kind]
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "A node has a kind.");

    /// <summary>Reads a key that the store gave, which is normal already.</summary>
    internal static ExternalId ReadKey(ReadOnlySpan<byte> key) => TryReadKey(Encoding.UTF8.GetString(key), out var id)
        ? id
        : throw new InvalidOperationException($"The store gave '{Encoding.UTF8.GetString(key)}' as a key, which is not scheme:value.");

    private static byte[] Join(NodeKind kind, ReadOnlySpan<byte> key) => [Letter(kind), .. key];

    private static bool TryReadKey(string text, out ExternalId key)
    {
        key = default;
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || text.Length - colon - 1 > ExternalId.MaxLength) return false;
        var scheme = IdSchemeNames.Find(text.AsSpan(0, colon));
        if (scheme == IdScheme.None) return false;
        key = new ExternalId(scheme, text[(colon + 1)..]);
        return true;
    }
}
