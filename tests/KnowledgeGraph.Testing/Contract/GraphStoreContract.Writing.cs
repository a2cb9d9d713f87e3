using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>What a batch does: whole, once, durable; deletion.</summary>
public abstract partial class GraphStoreContract
{
    [ContractFact]
    public async Task Write_EmptyStore_CountsWhatItCreates()
    {
        var result = await WriteAsync(
            With(Paper("local:a"), Relation.Cites, "local:b"), With(Paper("local:b"), Relation.Authored, "local:x"), Author("local:x"));

        Assert.Equal(3, result.NodesCreated);
        Assert.Equal(0, result.NodesMerged);
        Assert.Equal(2, result.RelationsCreated);
        Assert.Equal(0, result.RelationsMerged);
        Assert.Equal(result.Version, await ReadAsync(read => Task.FromResult(read.Snapshot.Version)));
    }

    [ContractFact]
    public async Task Write_SameBatchTwice_ChangesNothing()
    {
        var first = await WriteAsync(SmallGraph());
        var before = await GraphPortrait.DrawAsync(Store);
        var second = await WriteAsync(SmallGraph());

        Assert.Equal(first.Version, second.Version);
        Assert.Equal(0, second.NodesCreated);
        Assert.Equal(SmallGraph().Length, second.NodesMerged);
        Assert.Equal(0, second.RelationsCreated);
        Assert.Equal(first.RelationsCreated, second.RelationsMerged);
        Assert.Equal(before, await GraphPortrait.DrawAsync(Store));
    }

    [ContractFact]
    public async Task Write_EmptyBatch_KeepsTheVersion()
    {
        var version = (await WriteAsync(Paper("local:a"))).Version;

        Assert.Equal(version, (await WriteAsync()).Version);
    }

    [ContractFact]
    public async Task Write_SomethingNew_RaisesTheVersion()
    {
        var first = (await WriteAsync(Paper("local:a"))).Version;
        var second = (await WriteAsync(Paper("local:a").Set(NodeProperty.Name, "a"))).Version;
        var third = (await WriteAsync(Paper("local:a", "doi:10.1000/a"))).Version;

        Assert.True(first < second && second < third, $"{first}, {second}, {third}");
    }

    [ContractFact]
    public async Task Write_SourceSaysWhatAnotherSaid_RaisesTheVersion()
    {
        var first = (await WriteFromAsync("a", Paper("local:a"))).Version;

        Assert.True(first < (await WriteFromAsync("b", Paper("local:a"))).Version);
    }

    [ContractFact]
    public async Task Write_StatementOfIdsAlone_MakesAVisibleNode()
    {
        await WriteAsync(Topic("local:t"));

        Assert.Equal("local:t", await ReadAsync(read => read.ListAsync(NodeKind.Topic)));
    }

    [ContractFact]
    public async Task Write_StatementWithoutId_IsRefusedAsAWhole()
    {
        var batch = new GraphBatch("source");
        batch.Add(Paper("local:a"));
        batch.Nodes.Add(new NodeStatement(NodeKind.Paper));

        await AssertInvalidAsync(async () => await Store.WriteAsync(batch));
        Assert.Equal("", await ReadAsync(read => read.ListAsync(NodeKind.Paper)));
    }

    [ContractFact]
    public async Task Write_ManyWritersAtOnce_AllAreThere()
    {
        const int Writers = 8;
        const int Batches = 10;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Batches; i++)
            {
                var result = await WriteFromAsync($"w{writer}", Paper($"local:{writer}-{i}"), Paper("local:shared").Set(NodeProperty.Volume, $"{i}"));
                using var snapshot = await Store.OpenSnapshotAsync();
                Assert.True(snapshot.Version >= result.Version);
                Assert.False((await new SnapshotReader(snapshot).FindAsync(NodeKind.Paper, $"local:{writer}-{i}")).IsNone);
            }
        })));

        await ReadAsync(async read =>
        {
            Assert.Equal((Writers * Batches) + 1, (await read.Snapshot.CountAsync()).Nodes[NodeKind.Paper]);
            Assert.Equal("9", await read.ValueAsync("local:shared", NodeProperty.Volume));
        });
    }

    [ContractFact]
    public async Task Delete_Node_IsGoneFromEveryAnswer()
    {
        await WriteAsync(SmallGraph());
        var result = await DeleteAsync(NodeKind.Paper, "local:b");

        Assert.Equal(1, result.NodesDeleted);
        await ReadAsync(async read =>
        {
            Assert.True((await read.FindAsync(NodeKind.Paper, "local:b")).IsNone);
            Assert.Equal("local:a, local:c", await read.ListAsync(NodeKind.Paper));
            Assert.Equal("local:c", await read.ForwardAsync(NodeKind.Paper, "local:a", Relation.Cites));
            Assert.Equal("local:a", await read.BackwardAsync(NodeKind.Author, "local:ann", Relation.Authored));
            Assert.Equal(2, (await read.Snapshot.CountAsync()).Nodes[NodeKind.Paper]);
        });
    }

    [ContractFact]
    public async Task Delete_NodeThatReturns_ShowsRelationsOfOthersButNotItsOwn()
    {
        await WriteAsync(SmallGraph());
        await DeleteAsync(NodeKind.Paper, "local:b");
        await WriteAsync(Paper("local:b").Set(NodeProperty.Year, 2001));

        await ReadAsync(async read =>
        {
            Assert.Equal("local:b, local:c", await read.ForwardAsync(NodeKind.Paper, "local:a", Relation.Cites));
            Assert.Equal("", await read.ForwardAsync(NodeKind.Paper, "local:b", Relation.Authored));
            Assert.Null(await read.ValueAsync("local:b", NodeProperty.Name));
            Assert.Equal("2001", await read.ValueAsync("local:b", NodeProperty.Year));
        });
    }

    [ContractFact]
    public async Task Delete_NodeOfSeveralSources_TakesWhatAllSaid()
    {
        await WriteFromAsync("a", Paper("local:x", "doi:10.1000/x").Set(NodeProperty.Name, "a"));
        await WriteFromAsync("b", Paper("local:x").Set(NodeProperty.Year, 2000));
        await DeleteAsync(NodeKind.Paper, "local:x");
        await WriteFromAsync("c", Paper("local:x"));

        await ReadAsync(async read =>
        {
            Assert.Equal("c", await read.SourcesAsync(NodeKind.Paper, "doi:10.1000/x"));
            Assert.Equal("doi:10.1000/x, local:x", await read.IdsAsync(NodeKind.Paper, "local:x"));
            Assert.Null(await read.ValueAsync("local:x", NodeProperty.Name));
        });
    }

    [ContractFact]
    public async Task Write_AnyBatch_TellsWhetherItChangedAnything()
    {
        var written = await WriteAsync(SmallGraph());
        var again = await WriteAsync(SmallGraph());

        Assert.True(written.IsChange);
        Assert.False(again.IsChange);
        Assert.Equal(written.Version, again.Version);
        Assert.True((await DeleteAsync(NodeKind.Paper, "local:b")).IsChange);
    }

    [ContractFact]
    public async Task Delete_UnknownOrAlreadyGone_ChangesNothing()
    {
        await WriteAsync(SmallGraph());
        var version = (await DeleteAsync(NodeKind.Paper, "local:b")).Version;

        Assert.Equal(new WriteResult(version, 0, 0, 0, 0, 0), await DeleteAsync(NodeKind.Paper, "local:b"));
        Assert.Equal(new WriteResult(version, 0, 0, 0, 0, 0), await DeleteAsync(NodeKind.Paper, "local:nobody"));
    }

    [ContractFact]
    public async Task Delete_InTheBatchThatStates_ComesLast()
    {
        var batch = new GraphBatch("source");
        batch.Deletions.Add(new(NodeKind.Paper, Id("local:a")));
        batch.Add(Paper("local:a"));
        batch.Add(Paper("local:b"));
        await Store.WriteAsync(batch);

        Assert.Equal("local:b", await ReadAsync(read => read.ListAsync(NodeKind.Paper)));
    }

    [ContractFact]
    public async Task Reopen_AfterWritesAndDeletions_GivesTheSameGraph()
    {
        await WriteAsync(SmallGraph());
        await DeleteAsync(NodeKind.Paper, "local:b");
        var version = (await WriteFromAsync("other", Paper("local:a", "doi:10.1000/a"), Paper("local:c", "local:c2"))).Version;
        var before = await GraphPortrait.DrawAsync(Store);
        await ReopenAsync();

        Assert.Equal(before, await GraphPortrait.DrawAsync(Store));
        Assert.Equal(version, (await WriteFromAsync("other", Paper("local:a", "doi:10.1000/a"))).Version);
        Assert.True(version < (await WriteAsync(Paper("local:new"))).Version);
    }

    /// <summary>a cites b and c, b cites c; ann wrote a and b, bob wrote b.</summary>
    private static NodeStatement[] SmallGraph() =>
    [
        With(With(Paper("local:a").Set(NodeProperty.Name, "A").Set(NodeProperty.Year, 2000), Relation.Cites, "local:b", "local:c"), Relation.Authored, "local:ann"),
        With(With(Paper("local:b").Set(NodeProperty.Name, "B"), Relation.Authored, "local:ann", "local:bob"), Relation.Cites, "local:c"),
        Paper("local:c").Set(NodeProperty.Name, "C"),
        Author("local:ann").Set(NodeProperty.Name, "Ann"),
        Author("local:bob").Set(NodeProperty.Name, "Bob"),
    ];
}
