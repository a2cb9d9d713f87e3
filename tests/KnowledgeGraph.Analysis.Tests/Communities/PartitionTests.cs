using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Analysis.Tests.Communities;

public sealed class PartitionTests
{
    [Theory]
    [InlineData(new[] { 7, -1, 7, 900, 900, 900, 4 })]
    [InlineData(new[] { 3, 2, 3, 1, 1, 1, 0 })]
    public void FromLabels_AnyNumbers_NumberBySizeAndThenByFirstVertex(int[] labels)
    {
        var partition = Partition.FromLabels(labels);

        Assert.Equal([1, 2, 1, 0, 0, 0, 3], partition.Membership.ToArray());
        Assert.Equal(4, partition.CommunityCount);
        Assert.Equal([3, 4, 5], partition.Members(0).ToArray());
        Assert.Equal([0, 2], partition.Members(1).ToArray());
        Assert.Equal(1, partition.Size(3));
    }

    [Fact]
    public void FromLabels_NoVertices_HasNoCommunities() => Assert.Equal(0, Partition.FromLabels([]).CommunityCount);

    [Fact]
    public void Singletons_AnyNumber_KeepTheNumbersOfTheVertices() =>
        Assert.Equal([0, 1, 2, 3], Partition.Singletons(4).Membership.ToArray());
}
