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
}
