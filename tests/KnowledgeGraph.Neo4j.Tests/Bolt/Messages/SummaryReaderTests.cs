using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Tests.Bolt.Messages;

public sealed class SummaryReaderTests
{
    private static readonly CypherNotification Expected = new(
        "Neo.ClientNotification.Statement.CartesianProduct", "Title", "Description", "WARNING", "PERFORMANCE", 2, 7);

    private static readonly CypherMap Position = new(["offset", "line", "column"], [20, 2, 7]);

    [Fact]
    public void Counters_OfTheServer_AreAllRead()
    {
        string[] names =
        [
            "nodes-created", "nodes-deleted", "relationships-created", "relationships-deleted", "properties-set", "labels-added",
            "labels-removed", "indexes-added", "indexes-removed", "constraints-added", "constraints-removed", "system-updates",
        ];
        var stats = new CypherMap([.. names, "contains-updates"], [.. names.Select((_, i) => (CypherValue)(i + 1)), true]);
        var counters = SummaryReader.Read(CypherMap.Empty, new CypherMap(["stats"], [stats])).Counters;

        Assert.Equal(new CypherCounters(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), counters);
        Assert.True(counters.Any);
        Assert.False(SummaryReader.Read(CypherMap.Empty, CypherMap.Empty).Counters.Any);
    }

    [Fact]
    public void Notifications_BeforeBolt55_AreRead()
    {
        var item = new CypherMap(
            ["code", "title", "description", "severity", "category", "position"],
            [Expected.Code, "Title", "Description", "WARNING", "PERFORMANCE", Position]);
        var summary = SummaryReader.Read(CypherMap.Empty, new CypherMap(["notifications"], [CypherValue.List(item)]));
        Assert.Equal([Expected], summary.Notifications);
    }

    [Fact]
    public void Statuses_FromBolt55_YieldTheHintsOnly()
    {
        var success = new CypherMap(["gql_status", "status_description"], ["00000", "note: successful completion"]);
        var record = new CypherMap(["_severity", "_classification", "_position"], ["WARNING", "PERFORMANCE", Position]);
        var hint = new CypherMap(
            ["gql_status", "neo4j_code", "title", "description", "diagnostic_record"],
            ["03N90", Expected.Code, "Title", "Description", record]);
        var summary = SummaryReader.Read(CypherMap.Empty, new CypherMap(["statuses"], [CypherValue.List(success, hint)]));
        Assert.Equal([Expected], summary.Notifications);
    }

    [Fact]
    public void Columns_Absent_AreAgainstTheProtocol()
    {
        Assert.Equal("Bolt.Malformed", Assert.Throws<CypherException>(() => SummaryReader.Columns(CypherMap.Empty)).Code);
        var numbers = new CypherMap(["fields"], [CypherValue.List(1)]);
        Assert.Equal("Bolt.Malformed", Assert.Throws<CypherException>(() => SummaryReader.Columns(numbers)).Code);
    }
}
