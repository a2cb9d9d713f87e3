using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Store;

/// <summary>Changes of other programs get a version of their own when somebody looks for them, and only then.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class RefreshTests(SharedNeo4j neo4j)
{
    [Neo4jFact]
    public async Task Refresh_NobodyElseWrote_LeavesTheVersion()
    {
        await using var store = await OpenAsync();
        var before = await store.RefreshAsync();

        Assert.Equal(before with { IsChanged = false }, await store.RefreshAsync());
        var written = await store.WriteAsync(Batch(2000));
        await store.WriteAsync(Batch(2000));
        Assert.Equal(new StoreRefresh(written.Version, false), await store.RefreshAsync());
    }

    [Neo4jFact]
    public async Task Refresh_AnotherProgramWrote_RaisesTheVersionOnceForAllProcesses()
    {
        await using var store = await OpenAsync();
        await using var other = (ISharedGraphStore)TestGraph.Open(neo4j.Server);
        var before = await store.RefreshAsync();
        await TestGraph.RunAsync(neo4j.Driver, "MATCH (n:Paper) SET n.year = 1900");

        var refreshed = await store.RefreshAsync();

        Assert.Equal(new StoreRefresh(before.Version + 1, true), refreshed);
        Assert.Equal(refreshed with { IsChanged = false }, await other.RefreshAsync());
        Assert.Equal(refreshed with { IsChanged = false }, await store.RefreshAsync());
    }

    [Neo4jFact]
    public async Task See_WhatAnotherProcessWrote_IsInTheNextSnapshot()
    {
        await using var store = await OpenAsync();
        await using var other = (ISharedGraphStore)TestGraph.Open(neo4j.Server);
        var written = await other.WriteAsync(Batch(2001));
        Assert.NotEmpty(other.Written);
        store.See(other.Written);

        using var snapshot = await store.OpenSnapshotAsync();
        Assert.Equal(written.Version, snapshot.Version);
    }

    private static GraphBatch Batch(int year)
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, new ExternalId(IdScheme.Local, "p")).Set(NodeProperty.Year, year));
        return batch;
    }

    /// <summary>With every name of a property in use, so that none is a transaction of its own any more.</summary>
    private async Task<ISharedGraphStore> OpenAsync()
    {
        var store = (ISharedGraphStore)await TestGraph.OpenEmptyAsync(neo4j.Server, TestGraph.Cached);
        await store.WriteAsync(Batch(1999));
        await store.RefreshAsync();
        await store.RefreshAsync();
        return store;
    }
}
