using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>Other tools can work on the graph as it lies in Neo4j: Graph Data Science finds what the project's own analysis
/// finds.</summary>
public sealed class GraphDataScienceTests
{
    private const int Authors = 400;

    [OwnNeo4jFact]
    public async Task Projection_OfTheWrittenGraph_HasTheSameComponentsAndDistances()
    {
        await using var server = await Neo4jServer.StartOwnAsync(ServerKind.WithGraphDataScience);
        await using var store = await TestGraph.OpenEmptyAsync(server);
        await store.WriteAsync(SparseGraph(seed: 5));
        using var snapshot = await store.OpenSnapshotAsync();
        var topology = await TopologyBuilder.BuildAsync(snapshot);
        await using var driver = server.OpenDriver();
        await RowsAsync(
            driver, "CALL gds.graph.project('joint', ['Author', 'Paper'], {AUTHORED: {orientation: 'UNDIRECTED'}}) YIELD nodeCount RETURN nodeCount");

        var components = await RowsAsync(
            driver,
            "CALL gds.wcc.stream('joint') YIELD nodeId, componentId WITH gds.util.asNode(nodeId) AS n, componentId "
            + "WHERE n:Author RETURN n.number, componentId");
        AssertComponents(topology, components);
        for (var from = 0; from < 5; from++) await AssertDistancesAsync(driver, topology, topology.Authors.NodeOf(from * 37));
    }

    /// <summary>Author pairs are in one component exactly where a path joins them.</summary>
    private static void AssertComponents(GraphTopology topology, IReadOnlyList<CypherValue[]> rows)
    {
        Assert.Equal(topology.Authors.Count, rows.Count);
        var theirs = rows.GroupBy(row => row[1].AsInt64(), row => row[0].AsInt64()).Select(group => group.Order().First()).Order().ToArray();
        var scope = new PaperFilter().Compile(topology);
        var representatives = new List<NodeId>();
        for (var i = 0; i < topology.Authors.Count; i++)
        {
            var author = topology.Authors.NodeOf(i);
            if (representatives.All(other => CollaborationDistances.Between(scope, other, author, 1000).Hops is null)) representatives.Add(author);
        }

        Assert.InRange(representatives.Count, 10, Authors - 10);
        Assert.Equal(theirs, representatives.Select(author => author.Number).Order());
    }

    /// <summary>Between authors and papers a joint paper is two steps.</summary>
    private static async Task AssertDistancesAsync(BoltDriver driver, GraphTopology topology, NodeId from)
    {
        var rows = await RowsAsync(
            driver,
            "MATCH (source:Author {number: $number}) CALL gds.allShortestPaths.dijkstra.stream('joint', {sourceNode: source}) "
            + "YIELD targetNode, totalCost WITH gds.util.asNode(targetNode) AS n, totalCost WHERE n:Author RETURN n.number, totalCost",
            new CypherParameters().Add("number", from.Number));
        var theirs = rows.ToDictionary(row => row[0].AsInt64(), row => (int)row[1].AsDouble() / 2);
        var scope = new PaperFilter().Compile(topology);
        for (var i = 0; i < topology.Authors.Count; i++)
        {
            var to = topology.Authors.NodeOf(i);
            Assert.Equal(theirs.TryGetValue(to.Number, out var hops) ? hops : (int?)null, CollaborationDistances.Between(scope, from, to, 1000).Hops);
        }
    }

    private static async Task<IReadOnlyList<CypherValue[]>> RowsAsync(ICypherDriver driver, string text, CypherParameters? parameters = null)
    {
        await using var session = driver.OpenSession();
        await using var result = await session.RunAsync(new(text, parameters));
        var rows = new List<CypherValue[]>();
        while (await result.ReadAsync()) rows.Add(result.Current.ToArray());
        return rows;
    }

    /// <summary>Few joint papers, so that there are several components and long ways in them.</summary>
    private static GraphBatch SparseGraph(int seed)
    {
        var random = new Random(seed);
        var batch = new GraphBatch("test");
        for (var i = 0; i < Authors; i++) batch.Add(new NodeStatement(NodeKind.Author, Id($"a{i}")));
        for (var i = 0; i < Authors / 2; i++)
        {
            var paper = new NodeStatement(NodeKind.Paper, Id($"p{i}"));
            for (var place = random.Next(1, 4); place >= 0; place--) paper.Relate(Relation.Authored, Id($"a{random.Next(Authors)}"));
            batch.Add(paper);
        }

        return batch;
    }

    private static ExternalId Id(string name) => new(IdScheme.Local, name);
}
