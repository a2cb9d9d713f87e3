using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Decides whether a request may run mutations: with the key, as <c>X-Api-Key: KEY</c> or <c>Authorization: Bearer KEY</c>; in development
/// also without, as long as the request names the server by address or as localhost and, if a page sends it, the page is such a one too. Pages of
/// strangers, also those that make their own name point to this machine, are thus kept out. Safe from any thread.
/// </summary>
internal sealed class WriteGuard
{
    public const string KeyVariable = "KG_API_KEY";
    public const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";

    private readonly byte[]? _keyHash;
    private readonly bool _isDevelopment;

    public WriteGuard(string? key, bool isDevelopment)
    {
        _keyHash = string.IsNullOrEmpty(key) ? null : Hash(key);
        _isDevelopment = isDevelopment;
    }

    public bool MayWrite(HttpRequest request) =>
        HasKey(request.Headers) || (_isDevelopment && IsLocalName(request.Host.Host) && IsLocalPage(request.Headers.Origin));

    private bool HasKey(IHeaderDictionary headers)
    {
        if (_keyHash is null) return false;
        string? key = headers[KeyHeader];
        if (key is null && headers.Authorization.ToString() is var value && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            key = value[Bearer.Length..].Trim();

        // Hashes are compared, and in constant time, so that neither the key's letters nor its length can be guessed from the time.
        return key is not null && CryptographicOperations.FixedTimeEquals(Hash(key), _keyHash);
    }

    /// <summary>Programs that are no browser send no origin.</summary>
    private static bool IsLocalPage(string? origin) =>
        string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLocalName(uri.Host));

    private static bool IsLocalName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
