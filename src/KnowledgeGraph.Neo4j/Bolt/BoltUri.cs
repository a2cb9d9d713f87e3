namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>
/// Where to connect and how: <c>bolt</c> is one server, <c>neo4j</c> asks the server for its cluster's routing table; <c>+s</c> and
/// <c>+ssc</c> encrypt. The query part is the routing context that a <c>neo4j</c> address hands to the server.
/// </summary>
/// <param name="Address">The server, or the first one to ask for a routing table.</param>
/// <param name="Encryption">What the scheme asks for.</param>
/// <param name="Routing">True for the <c>neo4j</c> schemes.</param>
/// <param name="Context">Routing context; empty for <c>bolt</c>.</param>
/// <param name="Credentials">From <c>user:password@</c>, or null.</param>
public sealed record BoltUri(
    BoltAddress Address,
    BoltEncryption Encryption,
    bool Routing,
    IReadOnlyDictionary<string, string> Context,
    BoltAuth? Credentials)
{
    private static readonly Dictionary<string, (bool Routing, BoltEncryption Encryption)> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bolt"] = (false, BoltEncryption.None),
        ["bolt+s"] = (false, BoltEncryption.TrustedCertificate),
        ["bolt+ssc"] = (false, BoltEncryption.AnyCertificate),
        ["neo4j"] = (true, BoltEncryption.None),
        ["neo4j+s"] = (true, BoltEncryption.TrustedCertificate),
        ["neo4j+ssc"] = (true, BoltEncryption.AnyCertificate),
    };

    /// <exception cref="ArgumentException">The text is no such address; the message says what is wrong with it.</exception>
    public static BoltUri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new ArgumentException($"'{Redact(text)}' is no address of a server; expected for example bolt://localhost:7687.");
        if (!Schemes.TryGetValue(uri.Scheme, out var scheme))
        {
            throw new ArgumentException(
                $"'{uri.Scheme}' is no scheme of a Neo4j server; expected one of {string.Join(", ", Schemes.Keys)}.", nameof(text));
        }

        if (uri.AbsolutePath is not ("" or "/"))
            throw new ArgumentException($"'{uri.AbsolutePath}' after the host has no meaning; name the database in the options.");
        if (uri.Query.Length > 1 && !scheme.Routing)
            throw new ArgumentException($"A routing context ('{uri.Query}') needs a neo4j:// address.", nameof(text));
        var port = uri.Port > 0 ? uri.Port : BoltAddress.DefaultPort;
        var address = new BoltAddress(uri.Host.Trim('[', ']'), port);
        return new BoltUri(address, scheme.Encryption, scheme.Routing, ParseContext(uri.Query), ParseCredentials(uri.UserInfo));
    }

    private static Dictionary<string, string> ParseContext(string query)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            if (pair.Length < 2 || pair[0].Length == 0 || !context.TryAdd(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))
                throw new ArgumentException($"'{part}' is no entry of a routing context; expected name=value, each name once.");
        }

        return context;
    }

    private static BoltAuth? ParseCredentials(string userInfo)
    {
        if (userInfo.Length == 0) return null;
        var pair = userInfo.Split(':', 2);
        return BoltAuth.Basic(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
    }

    /// <summary>Messages end up in logs, where no password belongs.</summary>
    private static string Redact(string text) => text.LastIndexOf('@') is var at and >= 0 ? $"…{text[at..]}" : text;
}
