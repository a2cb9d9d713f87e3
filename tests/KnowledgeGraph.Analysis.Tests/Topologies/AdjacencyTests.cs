using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class AdjacencyTests
{
    [Fact]
    public void FromEdges_EdgesInAnyOrder_GiveAscendingRows()
    {
        var graph = Adjacency.FromEdges(4, 4, [2, 0, 2, 0, 3], [1, 3, 0, 1, 3]);

        Assert.Equal([1, 3], graph.Neighbours(0).ToArray());
        Assert.Empty(graph.Neighbours(1).ToArray());
        Assert.Equal([0, 1], graph.Neighbours(2).ToArray());
        Assert.Equal(1, graph.Degree(3));
    }

    [Fact]
    public void Transpose_Twice_GivesTheSameGraph()
    {
        var random = new Random(7);
        var sources = Enumerable.Range(0, 500).Select(_ => random.Next(40)).ToArray();
        var targets = Enumerable.Range(0, 500).Select(_ => random.Next(60)).ToArray();

        var graph = Adjacency.FromEdges(40, 60, sources, targets);
        var again = graph.Transpose(60).Transpose(40);

        Assert.Equal(graph.Offsets.ToArray(), again.Offsets.ToArray());
        Assert.Equal(graph.Targets.ToArray(), again.Targets.ToArray());
    }

    [Fact]
    public void Constructor_OffsetsThatDoNotCoverTheTargets_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new Adjacency(new[] { 0, 1 }, new[] { 0, 0 }));

    [Fact]
    public void Packed_RowsOfAllLengths_ReadTheSame()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(1, 400);
            var degrees = Enumerable.Range(0, vertices).Select(_ => random.Next(60) == 0 ? random.Next(70_000) : random.Next(5)).ToArray();
            var sources = Enumerable.Range(0, vertices).SelectMany(vertex => Enumerable.Repeat(vertex, degrees[vertex])).ToArray();
            var plain = Adjacency.FromEdges(vertices, vertices, sources, Array.ConvertAll(sources, _ => random.Next(vertices)));

            var packed = plain.Packed();

            Assert.Equal(plain.Offsets.ToArray(), packed.Offsets.ToArray());
            Assert.Equal(vertices, packed.VertexCount);
            for (var vertex = 0; vertex < vertices; vertex++)
            {
                Assert.Equal(degrees[vertex], packed.Degree(vertex));
                Assert.True(plain.Neighbours(vertex).SequenceEqual(packed.Neighbours(vertex)));
            }
        }
    }

    [Fact]
    public void Packed_NoEdges_TakesNothingAndReadsTheSame()
    {
        var packed = Adjacency.FromEdges(1000, 50, [], []).Packed();

        Assert.Equal(0, packed.Bytes);
        Assert.Equal(1000, packed.VertexCount);
        Assert.Equal(new int[1001], packed.Offsets.ToArray());
        Assert.True(packed.Neighbours(999).IsEmpty);
        Assert.Equal(0, packed.Degree(63));
        Assert.Equal(50, packed.Transpose(50).VertexCount);
    }

    [Fact]
    public void Packed_ManyShortRows_TakeLittleMoreThanTwoBytesEach()
    {
        var edges = Enumerable.Range(0, 100_000).ToArray();

        var packed = Adjacency.FromEdges(100_000, 100_000, edges, edges).Packed();

        Assert.InRange(packed.Bytes - (sizeof(int) * packed.EdgeCount), 200_000, 207_000);
    }
}
