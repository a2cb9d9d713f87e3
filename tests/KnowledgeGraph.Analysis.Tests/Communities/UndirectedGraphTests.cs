using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Analysis.Tests.Communities;

public sealed class UndirectedGraphTests
{
    [Fact]
    public void FromEdges_ParallelEdgesAndLoops_AddUpAndVanish()
    {
        var graph = UndirectedGraph.FromEdges(4, [2, 0, 1, 0, 3], [0, 2, 1, 1, 2], [1, 2, 9, 4, 0]);

        Assert.Equal([1, 2], graph.Rows.Neighbours(0).ToArray());
        Assert.Equal([4, 3], graph.WeightsOf(0).ToArray());
        Assert.Equal([0], graph.Rows.Neighbours(1).ToArray());
        Assert.Equal([0], graph.Rows.Neighbours(2).ToArray());
        Assert.Empty(graph.Rows.Neighbours(3).ToArray());
    }

    [Fact]
    public void FromEdges_RandomEdges_AreSymmetricAndAscending()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var graph = RandomGraphs.Any(random, 30);
            for (var vertex = 0; vertex < graph.VertexCount; vertex++)
            {
                var row = graph.Rows.Neighbours(vertex).ToArray();
                Assert.Equal(row.Distinct().Order(), row);
                for (var entry = 0; entry < row.Length; entry++)
                {
                    var back = graph.Rows.Neighbours(row[entry]).IndexOf(vertex);
                    Assert.Equal(graph.WeightsOf(vertex)[entry], graph.WeightsOf(row[entry])[back]);
                }
            }
        }
    }

    [Fact]
    public void FromEdges_ListsOfDifferentLength_AreRefused() =>
        Assert.Throws<ArgumentException>(() => UndirectedGraph.FromEdges(3, [0, 1], [1]));
}
