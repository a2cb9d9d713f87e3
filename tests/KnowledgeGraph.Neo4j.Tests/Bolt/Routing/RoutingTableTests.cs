using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Bolt.Routing;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Routing;

public sealed class RoutingTableTests
{
    private static readonly BoltAddress A = new("a", 1);
    private static readonly BoltAddress B = new("b", 7687);

    [Fact]
    public void Parse_Answer_SortsMembersByRole()
    {
        var table = RoutingTable.Parse(Answer(300, Server("ROUTE", "a:1", "b"), Server("READ", "b"), Server("WRITE", "a:1")), 5);

        Assert.Equal<BoltAddress>([A, B], table.Routers);
        Assert.Equal<BoltAddress>([B], table.For(CypherAccess.Read));
        Assert.Equal<BoltAddress>([A], table.For(CypherAccess.Write));
        Assert.Equal(("papers", TimeSpan.FromSeconds(300), 5L), (table.Database, table.TimeToLive, table.FetchedAt));
    }

    [Fact]
    public void Serves_UntilItsTimeIsUpOrItsMembersAreGone()
    {
        var time = new ShiftedTime();
        var table = RoutingTable.Parse(
            Answer(300, Server("ROUTE", "a:1"), Server("READ", "b"), Server("WRITE", "b")), time.GetTimestamp());

        Assert.True(table.Serves(CypherAccess.Read, time));
        Assert.False(table.WithoutWriter(B).Serves(CypherAccess.Write, time));
        Assert.True(table.WithoutWriter(B).Serves(CypherAccess.Read, time));
        Assert.False(table.Without(B).Serves(CypherAccess.Read, time));
        Assert.False(table.Without(A).Serves(CypherAccess.Read, time));
        time.Advance(TimeSpan.FromSeconds(300));
        Assert.False(table.Serves(CypherAccess.Read, time));
    }

    [Theory]
    [InlineData(long.MaxValue, 86_400)]
    [InlineData(-5, 0)]
    public void Parse_AbsurdTimeToLive_IsBounded(long seconds, int expected) =>
        Assert.Equal(expected, RoutingTable.Parse(Answer(seconds, Server("ROUTE", "a:1")), 0).TimeToLive.TotalSeconds);

    [Fact]
    public void Parse_Nonsense_IsAgainstTheProtocol()
    {
        AssertMalformed(CypherMap.Empty);
        AssertMalformed(new CypherMap(["rt"], [new CypherMap(["servers"], [CypherValue.List(1)])]));
        AssertMalformed(Answer(1, new CypherMap(["role"], ["READ"])));
        AssertMalformed(Answer(1, new CypherMap(["addresses"], [CypherValue.List("a:1")])));
        AssertMalformed(Answer(1, Server("READ", "a:b")));
        AssertMalformed(Answer(1, new CypherMap(["role", "addresses"], ["READ", CypherValue.List(7)])));
    }

    private static void AssertMalformed(CypherMap answer) =>
        Assert.Equal("Bolt.Malformed", Assert.Throws<CypherException>(() => RoutingTable.Parse(answer, 0)).Code);

    private static CypherMap Answer(long seconds, params CypherMap[] servers) => new(
        ["rt"],
        [
            new CypherMap(
                ["ttl", "db", "servers"],
                [seconds, "papers", CypherValue.List([.. servers.Select(server => (CypherValue)server)])]),
        ]);

    private static CypherMap Server(string role, params string[] addresses) =>
        new(["role", "addresses"], [role, CypherValue.List([.. addresses.Select(address => (CypherValue)address)])]);
}
