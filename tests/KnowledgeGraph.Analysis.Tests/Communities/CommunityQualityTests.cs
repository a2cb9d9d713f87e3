using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Communities;

public sealed class CommunityQualityTests
{
    [Fact]
    public void Qualities_RandomGraphs_EqualTheirDefinitionsOverAllPairs()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var graph = RandomGraphs.Any(random, 15);
            var partition = RandomGraphs.Division(random, graph.VertexCount);
            var resolution = 0.1 + random.NextDouble();

            Assert.Equal(Modularity(graph, partition, resolution), CommunityQuality.Modularity(graph, partition, resolution), 1e-9);
            Assert.Equal(Potts(graph, partition, resolution), CommunityQuality.ConstantPotts(graph, partition, resolution), 1e-6);
        }
    }

    [Fact]
    public void Modularity_NoEdges_IsZero() =>
        Assert.Equal(0, CommunityQuality.Modularity(UndirectedGraph.FromEdges(5, [], []), Partition.Singletons(5)));

    [Fact]
    public void Modularity_PartitionOfAnotherGraph_IsRefused() =>
        Assert.Throws<ArgumentException>(
            () => CommunityQuality.Modularity(UndirectedGraph.FromEdges(5, [], []), Partition.Singletons(4)));

    private static double Modularity(WeightedAdjacency graph, Partition partition, double resolution)
    {
        var strengths = Enumerable.Range(0, graph.VertexCount).Select(v => graph.WeightsOf(v).ToArray().Sum(w => (double)w)).ToArray();
        var all = strengths.Sum();
        if (all == 0) return 0;
        return Pairs(graph, partition).Sum(p => Weight(graph, p.A, p.B) / all - resolution * strengths[p.A] / all * (strengths[p.B] / all));
    }

    private static double Potts(WeightedAdjacency graph, Partition partition, double resolution) =>
        Pairs(graph, partition).Where(p => p.A < p.B).Sum(p => Weight(graph, p.A, p.B) - resolution);

    private static IEnumerable<(int A, int B)> Pairs(WeightedAdjacency graph, Partition partition) =>
        from a in Enumerable.Range(0, graph.VertexCount)
        from b in Enumerable.Range(0, graph.VertexCount)
        where partition.CommunityOf(a) == partition.CommunityOf(b)
        select (a, b);

    private static double Weight(WeightedAdjacency graph, int a, int b)
    {
        var entry = graph.Rows.Neighbours(a).IndexOf(b);
        return entry < 0 ? 0 : graph.WeightsOf(a)[entry];
    }
}
