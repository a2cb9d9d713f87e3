using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Members;

namespace KnowledgeGraph.Analysis.Tests.Communities.Members;

public sealed class CommunityMembersTests
{
    [Fact]
    public void Roles_StarWithABridge_RankTheCentreFirstAndTheBridgeAsOne()
    {
        // 0 is the centre of 1, 2, 3; 3 also reaches 4 in the other community.
        var graph = UndirectedGraph.FromEdges(6, [0, 0, 0, 3, 4], [1, 2, 3, 4, 5], [2, 2, 2, 2, 1]);
        var partition = Partition.FromLabels([0, 0, 0, 0, 1, 1]);

        var roles = CommunityMembers.Roles(graph, partition, 0);

        Assert.Equal([0, 1, 2, 3], roles.Select(role => role.Vertex));
        Assert.Equal([6, 2, 2, 2], roles.Select(role => role.InternalStrength));
        Assert.Equal(0.5, roles[3].Participation, 1e-9);
        Assert.Equal(0, roles[0].Participation, 1e-9);
        Assert.Equal(3 / Math.Sqrt(3), roles[0].ZScore, 1e-9);
    }

    [Fact]
    public void Roles_AllAlike_HaveScoreZero()
    {
        var graph = UndirectedGraph.FromEdges(3, [0, 1, 2], [1, 2, 0]);
        Assert.All(CommunityMembers.Roles(graph, Partition.FromLabels([0, 0, 0]), 0), role => Assert.Equal(0, role.ZScore));
    }

    [Fact]
    public void Roles_VertexWithoutEdges_StandsForItself()
    {
        var role = Assert.Single(CommunityMembers.Roles(UndirectedGraph.FromEdges(1, [], []), Partition.Singletons(1), 0));
        Assert.Equal(default, role);
    }
}
