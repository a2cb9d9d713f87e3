using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class TopologyBuilderTests
{
    [Fact]
    public async Task Build_RandomStores_HoldsEveryNodeAndRelationOfTheSnapshot()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var store = new ReferenceGraphStore();
            var batches = new RandomGraphBatches(seed);
            for (var i = 0; i < 12; i++) await store.WriteAsync(batches.Next());
            using var snapshot = await store.OpenSnapshotAsync();

            var topology = await TopologyBuilder.BuildAsync(snapshot);

            Assert.Equal(snapshot.Version, topology.Version);
            await AssertVerticesAsync(snapshot, topology);
            foreach (var relation in GraphTopology.Relations) await AssertRelationAsync(snapshot, topology, relation);
        }
    }

    [Fact]
    public async Task Build_Byline_KeepsItsOrderAndCountsAnAuthorOnce()
    {
        var store = new ReferenceGraphStore();
        var batch = new GraphBatch("test");
        for (var i = 0; i < 3; i++)
            batch.Add(new(NodeKind.Author, Id($"a{i}"))).Set(NodeProperty.Name, $"Author {i}");
        var paper = batch.Add(new(NodeKind.Paper, Id("p"))).Set(NodeProperty.Year, 2001L).Set(NodeProperty.Type, PaperType.Preprint);
        foreach (var author in (string[])["a2", "a0", "a2", "a1"]) paper.Relate(Relation.Authored, Id(author));
        await store.WriteAsync(batch);
        using var snapshot = await store.OpenSnapshotAsync();

        var topology = await TopologyBuilder.BuildAsync(snapshot);

        var found = new NodeId[3];
        await snapshot.FindAsync(
            ((string[])["a2", "a0", "a1"]).Select(name => new NodeReference(NodeKind.Author, Id(name))).ToArray(), found);
        Assert.Equal(found, topology.PaperAuthors.Neighbours(0).ToArray().Select(topology.Authors.NodeOf));
        Assert.Equal(2001, topology.PaperYears.Span[0]);
        Assert.Equal(PaperTypes.CodeOf(PaperType.Preprint), topology.PaperTypeCodes.Span[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RelationReader_NodesThatCameSinceTheVerticesWereRead_AreLeftOutOnlyOverALiveStore(bool isPinned)
    {
        var reader = new RelationReader(new(NodeKind.Paper, 2, default), new(NodeKind.Author, 2, default), keepsOrder: true, isPinned);
        NodeId[] papers = [new(NodeKind.Paper, 0), new(NodeKind.Paper, 0), new(NodeKind.Paper, 2), new(NodeKind.Paper, 1)];
        NodeId[] authors = [new(NodeKind.Author, 1), new(NodeKind.Author, 7), new(NodeKind.Author, 0), new(NodeKind.Author, 0)];
        var reading = reader.ReadAsync(new[] { new EdgeChunk(papers, authors) }.ToAsyncEnumerable(), CancellationToken.None);

        if (isPinned)
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => reading);
            return;
        }

        var rows = await reading;
        Assert.Equal([0, 1, 2], rows.Forward.Offsets.ToArray());
        Assert.Equal([1, 0], rows.Forward.Targets.ToArray());
    }

    private static ExternalId Id(string value) => new(IdScheme.Local, value);

    private static async Task AssertVerticesAsync(IGraphSnapshot snapshot, GraphTopology topology)
    {
        foreach (var kind in GraphPortrait.Kinds)
        {
            var nodes = new List<NodeId>();
            await foreach (var chunk in snapshot.StreamNodesAsync(kind)) nodes.AddRange(chunk.ToArray());
            var index = topology.Vertices(kind);
            Assert.Equal(nodes.Order(), Enumerable.Range(0, index.Count).Select(index.NodeOf));
            Assert.All(nodes, node => Assert.Equal(node, index.NodeOf(index.VertexOf(node))));
            Assert.Equal(-1, index.VertexOf(new NodeId(kind, 1_000_000)));
        }
    }

    private static async Task AssertRelationAsync(IGraphSnapshot snapshot, GraphTopology topology, Relation relation)
    {
        var info = RelationInfo.Of(relation);
        var expected = new HashSet<(NodeId, NodeId)>();
        await foreach (var chunk in snapshot.StreamEdgesAsync(relation))
        {
            for (var i = 0; i < chunk.Owners.Length; i++) expected.Add((chunk.Owners.Span[i], chunk.Targets.Span[i]));
        }

        var rows = topology.Rows(relation);
        var (owners, targets) = (topology.Vertices(info.Owner), topology.Vertices(info.Target));
        Assert.Equal(expected.Order(), Entries(rows.Forward).Select(e => (owners.NodeOf(e.From), targets.NodeOf(e.To))).Order());
        Assert.Equal(expected.Order(), Entries(rows.Backward).Select(e => (owners.NodeOf(e.To), targets.NodeOf(e.From))).Order());
    }

    private static IEnumerable<(int From, int To)> Entries(Adjacency rows) =>
        Enumerable.Range(0, rows.VertexCount).SelectMany(from => rows.Neighbours(from).ToArray().Select(to => (from, to)));
}
