using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt;

/// <summary>Credentials. Never shown by <see cref="ToString"/>.</summary>
public sealed class BoltAuth : IEquatable<BoltAuth>
{
    /// <summary>For a server that asks for no credentials.</summary>
    public static readonly BoltAuth None = new("none", new CypherMap(["scheme"], ["none"]));

    private readonly CypherMap _token;

    private BoltAuth(string scheme, CypherMap token)
    {
        Scheme = scheme;
        _token = token;
    }

    /// <summary>How the server is asked to check them: <c>none</c>, <c>basic</c>, <c>bearer</c>, or a scheme of its plug-ins.</summary>
    public string Scheme { get; }

    /// <summary>What travels in LOGON (or, before 5.1, in HELLO).</summary>
    internal CypherMap Token => _token;

    public static BoltAuth Basic(string user, string password, string? realm = null) => new("basic", realm is null
        ? new CypherMap(["scheme", "principal", "credentials"], ["basic", user, password])
        : new CypherMap(["scheme", "principal", "credentials", "realm"], ["basic", user, password, realm]));

    /// <summary>A token of a single sign-on provider.</summary>
    public static BoltAuth Bearer(string token) => new("bearer", new CypherMap(["scheme", "credentials"], ["bearer", token]));

    /// <summary>Credentials for a scheme that a plug-in of the server adds.</summary>
    public static BoltAuth Custom(string scheme, string principal, string credentials, string? realm, CypherMap parameters) => new(
        scheme,
        new CypherMap(
            ["scheme", "principal", "credentials", "realm", "parameters"], [scheme, principal, credentials, realm, parameters]));

    public bool Equals(BoltAuth? other) => other is not null && _token.Equals(other._token);

    public override bool Equals(object? obj) => Equals(obj as BoltAuth);

    public override int GetHashCode() => Scheme.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Scheme} credentials";
}
