using System.Collections.Immutable;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Routing;

/// <summary>Who does what for one database, for a time. Immutable: what is learned from failures makes a new table.</summary>
/// <param name="Database">Its name, as the server resolved it; null where the server does not say.</param>
/// <param name="Routers">Members that give out routing tables.</param>
/// <param name="Readers">Members that take reading transactions.</param>
/// <param name="Writers">Members that take writing transactions.</param>
/// <param name="TimeToLive">How long the server vouches for it.</param>
/// <param name="FetchedAt">Time stamp of the driver's clock.</param>
internal sealed record RoutingTable(
    string? Database,
    ImmutableArray<BoltAddress> Routers,
    ImmutableArray<BoltAddress> Readers,
    ImmutableArray<BoltAddress> Writers,
    TimeSpan TimeToLive,
    long FetchedAt)
{
    /// <summary>A server could answer with any number; a table that lives for weeks would outlive every change.</summary>
    private const long LongestSeconds = 86_400;

    /// <exception cref="CypherException">The answer is no routing table.</exception>
    public static RoutingTable Parse(CypherMap answer, long now)
    {
        var table = SummaryReader.Map(answer, "rt");
        if (table.GetValueOrNull("servers") is not { Type: CypherType.List } servers)
            throw BoltErrors.Malformed("a routing table without servers");
        var roles = new Dictionary<string, ImmutableArray<BoltAddress>>(StringComparer.Ordinal);
        foreach (var server in servers.AsList())
        {
            if (server.Type != CypherType.Map) throw BoltErrors.Malformed("a routing table whose servers are no maps");
            var role = SummaryReader.Text(server.AsMap(), "role")
                ?? throw BoltErrors.Malformed("a server without a role in a routing table");
            roles[role] = roles.GetValueOrDefault(role, []).AddRange(Addresses(server.AsMap()));
        }

        return new RoutingTable(
            SummaryReader.Text(table, "db"),
            roles.GetValueOrDefault("ROUTE", []),
            roles.GetValueOrDefault("READ", []),
            roles.GetValueOrDefault("WRITE", []),
            TimeSpan.FromSeconds(Math.Clamp(SummaryReader.Number(table, "ttl"), 0, LongestSeconds)),
            now);
    }

    public ImmutableArray<BoltAddress> For(CypherAccess access) => access == CypherAccess.Read ? Readers : Writers;

    /// <summary>True while the table may be used for <paramref name="access"/>.</summary>
    public bool Serves(CypherAccess access, TimeProvider time) =>
        time.GetElapsedTime(FetchedAt) < TimeToLive && !Routers.IsEmpty && !For(access).IsEmpty;

    /// <summary>The table without a member that cannot be reached.</summary>
    public RoutingTable Without(BoltAddress gone) => this with
    {
        Routers = Routers.Remove(gone),
        Readers = Readers.Remove(gone),
        Writers = Writers.Remove(gone),
    };

    /// <summary>The table without a member that no longer leads.</summary>
    public RoutingTable WithoutWriter(BoltAddress follower) => this with { Writers = Writers.Remove(follower) };

    private static IEnumerable<BoltAddress> Addresses(CypherMap server)
    {
        if (server.GetValueOrNull("addresses") is not { Type: CypherType.List } texts)
            throw BoltErrors.Malformed("a server without addresses in a routing table");
        foreach (var text in texts.AsList())
        {
            yield return text.Type == CypherType.String && BoltAddress.TryParse(text.AsString(), out var address)
                ? address
                : throw BoltErrors.Malformed($"{text} as the address of a server in a routing table");
        }
    }
}
