using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Labels;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Communities.Labels;

public sealed class CommunityLabelsTests
{
    private static readonly string[][] Terms =
    [
        ["common", "parsing", "trees"], ["common", "parsing"], ["common", "parsing", "once"],
        ["common", "speech"], ["common", "speech", "noise"], ["common", "speech", "noise"],
    ];

    private static readonly Partition Halves = Partition.FromLabels([0, 0, 0, 1, 1, 1]);

    [Fact]
    public void Of_TwoSubjects_NamesEachByItsOwnAndNotByTheCommon()
    {
        var labels = CommunityLabels.Of(Halves, TermTable.FromNames(Terms), new() { PriorStrength = 5 });

        Assert.Equal(["parsing"], labels[0].Select(term => term.Name));
        Assert.Equal(["speech", "noise"], labels[1].Select(term => term.Name));
        Assert.Equal((3, 0), (labels[1][0].Count, labels[1][0].Elsewhere));
        Assert.True(labels[1][0].Score > labels[1][1].Score);
    }

    [Fact]
    public void Of_SmallCommunity_HasNoLabel() =>
        Assert.All(CommunityLabels.Of(Halves, TermTable.FromNames(Terms), new() { MinSize = 4 }), Assert.Empty);

    [Fact]
    public void Of_Limit_KeepsTheHighest()
    {
        var labels = CommunityLabels.Of(Halves, TermTable.FromNames(Terms), new() { TermsPerCommunity = 1, PriorStrength = 5 });
        Assert.Equal(["speech"], labels[1].Select(term => term.Name));
    }

    [Fact]
    public void Through_OwnersOfSeveral_HaveTheTermsOfAll()
    {
        var table = TermTable.FromNames(Terms).Through(Adjacency.FromEdges(2, 6, [0, 0, 1], [1, 3, 3]));

        Assert.Equal(["common", "parsing", "common", "speech"], table.Terms.Neighbours(0).ToArray().Select(term => table.Names[term]));
        Assert.Equal(2, table.Terms.Degree(1));
    }
}
