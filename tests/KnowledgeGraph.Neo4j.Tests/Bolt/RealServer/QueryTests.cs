using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.RealServer;

[Collection(Neo4jCollection.Name)]
public sealed class QueryTests(SharedNeo4j neo4j)
{
    [Neo4jFact]
    public async Task Server_Asked_SaysWhoItIs()
    {
        var server = await neo4j.Driver.VerifyConnectivityAsync();

        Assert.StartsWith("Neo4j/", server.Agent);
        Assert.StartsWith("5.", server.ProtocolVersion);
    }

    private static readonly Dictionary<string, CypherValue> Samples = new()
    {
        ["null"] = default,
        ["true"] = true,
        ["tiny"] = -16,
        ["int8"] = -128,
        ["int16"] = 32767,
        ["int32"] = int.MinValue,
        ["int64"] = long.MaxValue,
        ["float"] = 1.1,
        ["infinity"] = double.NegativeInfinity,
        ["empty"] = "",
        ["text"] = "Größe 数 🙂",
        ["long text"] = new string('x', 200_000),
        ["bytes"] = CypherValue.Bytes([0, 1, 255]),
        ["list"] = CypherValue.List(1, "two", CypherValue.List(3.0)),
        ["map"] = new CypherMap(["a", "b"], [1, new CypherMap(["c"], [CypherValue.List()])]),
        ["date"] = new CypherDate(-719_528),
        ["time"] = new CypherTime(45_296_000_000_789, 3600),
        ["local time"] = new CypherLocalTime(86_399_999_999_999),
        ["date-time"] = new CypherDateTime(1_418_020_680, 123_456_789, -3600),
        ["zoned"] = new CypherDateTime(1_418_020_680, 5, 0, "Europe/Berlin"),
        ["local date-time"] = new CypherLocalDateTime(-1, 999_999_999),
        ["duration"] = new CypherDuration(14, -3, 7200, 1),
        ["point"] = new CypherPoint(4326, 8.68, 49.41),
        ["point 3D"] = new CypherPoint(9157, 1, 2, 3),
    };

    [Neo4jFact]
    public async Task Parameters_EveryType_ComeBackEqual()
    {
        await using var session = neo4j.Driver.OpenSession();
        foreach (var (name, value) in Samples)
        {
            var echoed = await session.ReadAsync(
                new CypherStatement("RETURN $value AS value", new CypherParameters().Add("value", value)),
                static async (result, stop) => await result.ReadAsync(stop) ? result.Current[0] : throw new InvalidOperationException());
            Assert.True(value == echoed, $"{name}: sent {value}, got {echoed}");
        }
    }

    [Neo4jFact]
    public async Task Records_NodesRelationshipsAndPaths_AreDecoded()
    {
        await using var session = neo4j.Driver.OpenSession();
        await using var transaction = await session.BeginAsync();
        await using var result = await transaction.RunAsync(new(
            """
            CREATE p = (a:Author:Person {name: 'Author 1', years: [1, 2]})-[r:AUTHORED {position: 1}]->(:Paper {title: 'T'})
                <-[:AUTHORED]-(:Author)
            RETURN a, r, p, nodes(p), 7
            """));

        Assert.True(await result.ReadAsync());
        var (node, relationship, path) = (result.Current[0].AsNode(), result.Current[1].AsRelationship(), result.Current[2].AsPath());
        Assert.Equal(["Author", "Person"], node.Labels.Order());
        Assert.Equal(CypherValue.List(1, 2), node.Properties["years"]);
        Assert.Equal("AUTHORED", relationship.Type);
        Assert.Equal(node.ElementId, relationship.StartElementId);
        Assert.Equal(2, path.Length);
        Assert.Equal(node, path.Nodes[0]);
        Assert.Equal(relationship, path.Relationships[0]);
        // The second step goes against its relationship.
        Assert.Equal(path.Nodes[1].ElementId, path.Relationships[1].EndElementId);
        Assert.Equal(path.Nodes[2].ElementId, path.Relationships[1].StartElementId);
        Assert.Equal(3, result.Current[3].AsList().Length);
        Assert.Equal(["a", "r", "p", "nodes(p)", "7"], result.Columns);
        Assert.False(await result.ReadAsync());
        var summary = await result.ConsumeAsync();
        Assert.Equal((3, 2, 4), (summary.Counters.NodesCreated, summary.Counters.RelationshipsCreated, summary.Counters.PropertiesSet));
    }

    [Neo4jFact]
    public async Task Stream_ManyBatches_ArriveInOrder()
    {
        await using var session = neo4j.Driver.OpenSession(new CypherSessionOptions { FetchSize = 7 });
        var next = await session.ReadAsync(new("UNWIND range(0, 999) AS i RETURN i"), static async (result, stop) =>
        {
            long expected = 0;
            while (await result.ReadAsync(stop)) Assert.Equal(expected++, result.Current[0].AsInt64());
            return expected;
        });
        Assert.Equal(1000, next);
    }

    [Neo4jFact]
    public async Task Stream_GivenUpEarly_LeavesTheSessionUsable()
    {
        await using var session = neo4j.Driver.OpenSession();
        await using (var result = await session.RunAsync(new("UNWIND range(0, 10000000) AS i RETURN i")))
            Assert.True(await result.ReadAsync());

        await using var next = await session.RunAsync(new("RETURN 1"));
        Assert.True(await next.ReadAsync());
        Assert.Equal(1, next.Current[0].AsInt64());
    }

    [Neo4jFact]
    public async Task Unwind_ManyRows_AreWrittenInOneStatement()
    {
        var rows = new CypherRows<int>([.. Enumerable.Range(0, 50_000)], static (writer, i) =>
        {
            writer.BeginMap(2);
            writer.WriteKey("id");
            writer.WriteInt64(i);
            writer.WriteKey("title");
            writer.WriteString($"Paper number {i}");
        });
        await using var session = neo4j.Driver.OpenSession();
        await using var result = await session.RunAsync(new(
            "UNWIND $rows AS row WITH row WHERE row.title = 'Paper number ' + row.id RETURN count(*), sum(row.id)",
            new CypherParameters().Add("rows", rows)));

        Assert.True(await result.ReadAsync());
        Assert.Equal((50_000, 50_000L * 49_999 / 2), (result.Current[0].AsInt64(), result.Current[1].AsInt64()));
    }

    [OwnNeo4jFact]
    public async Task Server_WithoutTls_SaysSoToAClientThatWantsIt()
    {
        await using var driver = neo4j.Server.OpenDriver(null, "bolt+ssc");
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await driver.VerifyConnectivityAsync());
        Assert.Equal("Bolt.TlsNotSpoken", fault.Code);
    }

    [Neo4jFact]
    public async Task Statement_WithSyntaxError_SaysCodeAndPlace()
    {
        await using var session = neo4j.Driver.OpenSession();
        var fault = await Assert.ThrowsAsync<CypherException>(async () => await session.RunAsync(new("RETRN 1")));

        Assert.Equal(CypherErrorKind.Client, fault.Kind);
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", fault.Code);
        Assert.NotNull(fault.GqlStatus);
        Assert.Contains("RETRN", fault.Message);
        await using var result = await session.RunAsync(new("RETURN 1"));
        Assert.True(await result.ReadAsync());
    }

    [Neo4jFact]
    public async Task Statement_FailingMidStream_ThrowsAfterTheRecordsBefore()
    {
        await using var session = neo4j.Driver.OpenSession(new CypherSessionOptions { FetchSize = 10 });
        await using var result = await session.RunAsync(new("UNWIND range(0, 100) AS i RETURN 1 / (50 - i)"));
        var records = 0;
        var fault = await Assert.ThrowsAsync<CypherException>(async () =>
        {
            while (await result.ReadAsync()) records++;
        });

        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", fault.Code);
        Assert.InRange(records, 1, 50);
        await Assert.ThrowsAsync<CypherException>(async () => await result.ConsumeAsync());
    }

    [Neo4jFact]
    public async Task Summary_QueryWithHint_HasNotification()
    {
        await using var session = neo4j.Driver.OpenSession();
        await using var result = await session.RunAsync(new("MATCH (n:NoSuchLabelAnywhere) RETURN n"));
        var summary = await result.ConsumeAsync();

        var hint = Assert.Single(summary.Notifications);
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", hint.Code);
        Assert.Equal("WARNING", hint.Severity);
        Assert.Equal("neo4j", summary.Database);
    }
}
