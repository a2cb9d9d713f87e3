using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Changes;

/// <summary>The topology over a real server, which is of the Community edition: it has no log of changes.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class FollowedTopologyTests(SharedNeo4j neo4j)
{
    [Neo4jFact]
    public async Task Refresh_AnotherProgramDeletedAPaperInCommunity_ReadsEverythingAndSaysWhy()
    {
        var messages = new List<string>();
        await using var store = (Neo4jGraphStore)await TestGraph.OpenEmptyAsync(neo4j.Server);
        await store.WriteAsync(Papers("a", "b"));
        await store.RefreshAsync();
        await using var host = new TopologyHost(store, new() { Changes = store, Message = messages.Add });
        Assert.Equal(2, (await host.GetAsync()).Papers.Count);
        Assert.Empty(messages);
        await TestGraph.RunAsync(neo4j.Driver, "MATCH (n:Paper {key: 'local:a'}) DETACH DELETE n");
        Assert.True((await store.RefreshAsync()).IsChanged);

        Assert.Equal(1, (await host.RefreshAsync()).Papers.Count);
        Assert.Contains("this Neo4j has no change data capture", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Neo4jFact]
    public async Task Refresh_OwnWriteDeletesAndMerges_HoldsThemWithoutReadingEverything()
    {
        var messages = new List<string>();
        await using var store = (Neo4jGraphStore)await TestGraph.OpenEmptyAsync(neo4j.Server);
        await store.WriteAsync(Papers("a", "b", "c"));
        await using var host = new TopologyHost(store, new() { Changes = store, Message = messages.Add });
        var observed = new ObservedStore(store, host);
        await host.GetAsync();

        await observed.WriteAsync(new GraphBatch("test") { Deletions = { new(NodeKind.Paper, Id("a")) } });
        Assert.Equal(2, (await host.RefreshAsync()).Papers.Count);

        var same = new GraphBatch("test");
        same.Add(new NodeStatement(NodeKind.Paper, Id("b"), Id("c")));
        await observed.WriteAsync(same);
        Assert.Equal(1, (await host.RefreshAsync()).Papers.Count);
        Assert.Empty(messages);
    }

    private static GraphBatch Papers(params string[] names)
    {
        var batch = new GraphBatch("test");
        foreach (var name in names) batch.Add(new NodeStatement(NodeKind.Paper, Id(name)).Set(NodeProperty.Name, name));
        return batch;
    }

    private static ExternalId Id(string name) => new(IdScheme.Local, name);
}
