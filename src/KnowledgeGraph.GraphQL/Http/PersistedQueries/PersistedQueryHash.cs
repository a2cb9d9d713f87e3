using System.Security.Cryptography;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Http.PersistedQueries;

/// <summary>The SHA-256 of a document's text, as 64 lower-case hexadecimal digits. <c>default</c> means that a request names none.</summary>
internal readonly record struct PersistedQueryHash(string? Digits)
{
    private const int DigitCount = 2 * SHA256.HashSizeInBytes;
    private const int Version = 1;

    public bool IsGiven => Digits is not null;

    public static PersistedQueryHash Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return new PersistedQueryHash(Convert.ToHexStringLower(hash));
    }

    /// <param name="extensions">The request's <c>extensions</c>: a valid JSON object, the literal <c>null</c>, or empty.</param>
    /// <param name="hash">The hash that they name.</param>
    /// <returns>Null, or why <c>extensions.persistedQuery</c> cannot be used.</returns>
    public static HttpFault? Read(ReadOnlySpan<byte> extensions, out PersistedQueryHash hash)
    {
        hash = default;
        if (extensions.IndexOf("persistedQuery"u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(extensions);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object ||
            !document.RootElement.TryGetProperty("persistedQuery", out JsonElement member))
        {
            return null;
        }

        if (!IsCurrent(member) || !member.TryGetProperty("sha256Hash", out JsonElement digits) ||
            digits.ValueKind != JsonValueKind.String || digits.GetString() is not { Length: DigitCount } text || !text.All(char.IsAsciiHexDigit))
        {
            return HttpFaults.BadPersistedQuery;
        }

        hash = new PersistedQueryHash(text.ToLowerInvariant());
        return null;
    }

    private static bool IsCurrent(JsonElement member) =>
        member.ValueKind == JsonValueKind.Object &&
        member.TryGetProperty("version", out JsonElement version) &&
        version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) && number == Version;
}
