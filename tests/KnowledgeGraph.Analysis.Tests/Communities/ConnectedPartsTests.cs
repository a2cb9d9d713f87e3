using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Analysis.Tests.Communities;

public sealed class ConnectedPartsTests
{
    [Fact]
    public void Split_CommunityInTwoPieces_BecomesTwo()
    {
        var graph = UndirectedGraph.FromEdges(5, [0, 2, 1], [1, 3, 4]);
        var partition = Partition.FromLabels([0, 0, 0, 0, 1]);

        Assert.False(ConnectedParts.Holds(graph, partition));
        Assert.Equal([0, 0, 1, 1, 2], ConnectedParts.Split(graph, partition).Membership.ToArray());
    }

    [Fact]
    public void Split_RandomDivisions_GivesConnectedCommunitiesOfNoLowerQuality()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var graph = RandomGraphs.Any(random, 20);
            var partition = RandomGraphs.Division(random, graph.VertexCount);
            var split = ConnectedParts.Split(graph, partition);

            Assert.True(ConnectedParts.Holds(graph, split));
            Assert.True(CommunityQuality.Modularity(graph, split) >= CommunityQuality.Modularity(graph, partition) - 1e-9);
        }
    }
}
