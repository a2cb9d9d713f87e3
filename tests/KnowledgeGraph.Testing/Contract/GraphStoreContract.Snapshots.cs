using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using Xunit;

namespace KnowledgeGraph.Testing;

/// <summary>One version at a time, and the values that come back from it.</summary>
public abstract partial class GraphStoreContract
{
    [ContractFact]
    public async Task Snapshot_WritesAfterIt_AreNotSeen()
    {
        await WriteAsync(SmallGraph());
        using var snapshot = await Store.OpenSnapshotAsync();
        var before = await GraphPortrait.DrawAsync(snapshot);
        await WriteAsync(Paper("local:d"), Paper("local:a").Set(NodeProperty.Name, "other"), With(Paper("local:c"), Relation.Cites, "local:a"));
        await DeleteAsync(NodeKind.Paper, "local:b");

        Assert.Equal(PinsVersions ? before : await GraphPortrait.DrawAsync(Store), await GraphPortrait.DrawAsync(snapshot));
        using var newer = await Store.OpenSnapshotAsync();
        Assert.True(newer.Version > snapshot.Version);
        Assert.Equal("local:a, local:c, local:d", await new SnapshotReader(newer).ListAsync(NodeKind.Paper));
    }

    [ContractFact]
    public async Task Snapshot_OfEmptyStore_AnswersEverythingWithNothing()
    {
        await ReadAsync(async read =>
        {
            foreach (var kind in GraphPortrait.Kinds) Assert.Equal("", await read.ListAsync(kind));
            Assert.True((await read.FindAsync(NodeKind.Paper, "local:a")).IsNone);
            Assert.Empty((await read.Snapshot.SearchAsync(new("word", [], 0, 10))).Nodes);
            Assert.All((await read.Snapshot.CountAsync()).Nodes.Values, count => Assert.Equal(0, count));
            Assert.Empty((await read.Snapshot.FacetAsync(new(NodeKind.Paper, null, NodeProperty.Year, Relation.None, default, 5))).Groups);
        });
    }

    [ContractFact]
    public async Task Snapshot_OtherOnesDisposed_StillReads()
    {
        await WriteAsync(SmallGraph());
        var first = await Store.OpenSnapshotAsync();
        using var second = await Store.OpenSnapshotAsync();
        first.Dispose();
        await WriteAsync(Paper("local:d"));

        Assert.Equal(
            PinsVersions ? "local:a, local:b, local:c" : "local:a, local:b, local:c, local:d",
            await new SnapshotReader(second).ListAsync(NodeKind.Paper));
    }

    [ContractFact]
    public async Task NodeId_OfAnUnchangedNode_IsTheSameInLaterVersions()
    {
        await WriteAsync(SmallGraph());
        var before = await ReadAsync(read => read.RequireAsync(NodeKind.Paper, "local:c"));
        await WriteAsync(Paper("local:aa"), Paper("doi:10.1000/z"));

        Assert.Equal(before, await ReadAsync(read => read.RequireAsync(NodeKind.Paper, "local:c")));
    }

    [ContractFact]
    public async Task Read_ValuesOfEveryType_ComeBackAsStated()
    {
        var paper = Paper("local:p").Set(NodeProperty.Name, "Ünïcode 🦉 \u0000 \"quoted\" 漢字")
            .Set(NodeProperty.Date, PropertyValue.Date(new DateOnly(2026, 2, 28)))
            .Set(NodeProperty.ReportedCitationCount, long.MaxValue).Set(NodeProperty.Year, long.MinValue)
            .Set(NodeProperty.IsRetracted, true).Set(NodeProperty.IsOpenAccess, false)
            .Set(NodeProperty.CodeUrls, Texts("https://example.org/ä", "", "b"))
            .Set(NodeProperty.Abstract, string.Concat(Enumerable.Repeat("long text ", 20_000)));
        await WriteAsync(paper);
        await ReopenAsync();

        await ReadAsync(async read =>
        {
            Assert.Equal("Ünïcode 🦉 \u0000 \"quoted\" 漢字", await read.ValueAsync("local:p", NodeProperty.Name));
            Assert.Equal($"{new DateOnly(2026, 2, 28).DayNumber}", await read.ValueAsync("local:p", NodeProperty.Date));
            Assert.Equal($"{long.MaxValue}", await read.ValueAsync("local:p", NodeProperty.ReportedCitationCount));
            Assert.Equal($"{long.MinValue}", await read.ValueAsync("local:p", NodeProperty.Year));
            Assert.Equal("true", await read.ValueAsync("local:p", NodeProperty.IsRetracted));
            Assert.Equal("false", await read.ValueAsync("local:p", NodeProperty.IsOpenAccess));
            Assert.Equal("https://example.org/ä, , b", await read.ValueAsync("local:p", NodeProperty.CodeUrls));
            Assert.Equal(200_000, (await read.ValueAsync("local:p", NodeProperty.Abstract))?.Length);
        });
    }

    [ContractFact]
    public async Task Read_LongTextLists_ComeBackWhole()
    {
        for (var count = 1; count <= 512; count *= 2)
        {
            string[] words = [.. Enumerable.Range(0, count).Select(i => $"word {i} of {count}")];
            await WriteAsync(Paper($"local:{count}").Set(NodeProperty.Keywords, Texts(words)));
            Assert.Equal(string.Join(", ", words), await ReadAsync(read => read.ValueAsync($"local:{count}", NodeProperty.Keywords)));
        }
    }

    [ContractFact]
    public async Task Read_ManyNodesAndProperties_GivesOneRowPerNodeInOrder()
    {
        await WriteAsync(SmallGraph());

        await ReadAsync(async read =>
        {
            NodeId[] nodes =
            [
                await read.RequireAsync(NodeKind.Paper, "local:b"), await read.RequireAsync(NodeKind.Paper, "local:a"),
                await read.RequireAsync(NodeKind.Paper, "local:b"),
            ];
            var columns = await read.Snapshot.ReadAsync(nodes, new[] { NodeProperty.Year, NodeProperty.Name, NodeProperty.Keywords });
            var years = Assert.IsType<IntegerColumn>(columns[0]);
            var names = Assert.IsAssignableFrom<TextColumn>(columns[1]);
            var keywords = Assert.IsType<ListColumn<TextColumn>>(columns[2]);

            Assert.Equal([3, 3, 3], columns.Select(column => column.Count));
            Assert.Equal([true, false, true], [years.IsNull(0), years.IsNull(1), years.IsNull(2)]);
            Assert.Equal(2000, years.Values[1]);
            Assert.Equal("B A B", $"{names.GetString(0)} {names.GetString(1)} {names.GetString(2)}");
            Assert.Equal([0, 0, 0, 0], keywords.Offsets[..4]);
        });
    }

    [ContractFact]
    public async Task Read_NoNodes_GivesEmptyColumns()
    {
        await WriteAsync(SmallGraph());

        await ReadAsync(async read =>
        {
            var columns = await read.Snapshot.ReadAsync(Array.Empty<NodeId>(), new[] { NodeProperty.Name });
            Assert.Equal(0, Assert.Single(columns).Count);
            Assert.Equal(0, (await read.Snapshot.ReadKeysAsync(Array.Empty<NodeId>())).Count);
            var expansion = await read.Snapshot.ExpandAsync(Array.Empty<NodeId>(), ExpandQuery.Plain(Relation.Cites, Direction.Forward));
            Assert.Equal([0], expansion.Offsets);
        });
    }

    [ContractFact]
    public async Task Streams_NodesEdgesAndStatements_HoldEverythingOnce()
    {
        await WriteAsync(SmallGraph());
        await WriteFromAsync("other", Paper("local:a").Set(NodeProperty.Name, "said by another"));

        await ReadAsync(async read =>
        {
            var edges = new List<string>();
            await foreach (var chunk in read.Snapshot.StreamEdgesAsync(Relation.Cites))
            {
                Assert.Equal(chunk.Owners.Length, chunk.Targets.Length);
                for (var i = 0; i < chunk.Owners.Length; i++)
                    edges.Add(await read.KeysAsync([chunk.Owners.Span[i], chunk.Targets.Span[i]]));
            }

            Assert.Equal(["local:a, local:b", "local:a, local:c", "local:b, local:c"], edges.Order(StringComparer.Ordinal));
            var statements = new List<string>();
            await foreach (var (source, statement) in read.Snapshot.StreamStatementsAsync())
                statements.Add($"{statement.Ids[0]} {source} {statement.Get(NodeProperty.Name)}");
            Assert.Equal(
                ["local:a other said by another", "local:a source A", "local:ann source Ann", "local:b source B", "local:bob source Bob", "local:c source C"],
                statements.Order(StringComparer.Ordinal));
            Assert.Equal(1, Math.Abs(statements.FindIndex(text => text.StartsWith("local:a o", StringComparison.Ordinal))
                - statements.FindIndex(text => text.StartsWith("local:a s", StringComparison.Ordinal))));
        });
    }

    [ContractFact]
    public async Task StreamStatements_WrittenIntoAnEmptyStore_GiveTheSameGraph()
    {
        await WriteAsync(SmallGraph());
        await WriteFromAsync("other", With(Paper("local:a", "local:z").Set(NodeProperty.Keywords, Texts("k", "j")), Relation.Cites, "local:unknown"));
        await DeleteAsync(NodeKind.Author, "local:bob");
        await using var copy = new ReferenceGraphStore();
        await ReadAsync(async read =>
        {
            await foreach (var (source, statement) in read.Snapshot.StreamStatementsAsync())
            {
                var batch = new GraphBatch(source);
                batch.Add(statement);
                await copy.WriteAsync(batch);
            }
        });

        Assert.Equal(await GraphPortrait.DrawAsync(Store), await GraphPortrait.DrawAsync(copy));
    }

    [ContractFact]
    public async Task Texts_KeysOfColumns_AreUtf8()
    {
        await WriteAsync(Paper("local:ß"));

        await ReadAsync(async read =>
        {
            var keys = await read.Snapshot.ReadKeysAsync(new[] { await read.RequireAsync(NodeKind.Paper, "local:ß") });
            Assert.Equal(Encoding.UTF8.GetBytes("local:ß"), keys[0].ToArray());
        });
    }
}
