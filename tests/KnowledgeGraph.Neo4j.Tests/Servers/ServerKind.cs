namespace KnowledgeGraph.Neo4j.Tests.Servers;

/// <summary>How a server of the tests is set up.</summary>
public sealed record ServerKind(string? Password = null, bool Tls = false, bool Gds = false)
{
    public static readonly ServerKind Open = new();
    public static readonly ServerKind WithPassword = new("a-test-password");
    public static readonly ServerKind WithGraphDataScience = new(Gds: true);
    public static readonly ServerKind Encrypted = new("a-test-password", true);
}
