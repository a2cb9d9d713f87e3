using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class PaperFilterTests
{
    private static readonly GraphTopology Topology = TestGraph.Of(
        teams: [[0], [0, 1], [1, 2, 3], [2]],
        years: [2000, 2005, 2010, 0],
        topics: [(0, 0), (1, 0), (1, 1), (2, 1)],
        venues: [(1, 0), (2, 0), (3, 1)],
        types: [PaperTypes.CodeOf(PaperType.Article), PaperTypes.CodeOf(PaperType.Preprint), PaperTypes.CodeOf(PaperType.Article), 0]);

    [Fact]
    public void Papers_NoCondition_AreAll()
    {
        var scope = new PaperFilter().Compile(Topology);

        Assert.True(scope.AllowsEveryPaper);
        Assert.Equal([0, 1, 2, 3], scope.Papers().Vertices());
    }

    [Fact]
    public void Papers_YearBounds_AreInclusiveAndLeaveUnknownYearsOut()
    {
        Assert.Equal([1, 2], Allowed(new() { FirstYear = 2005 }));
        Assert.Equal([0, 1], Allowed(new() { LastYear = 2005 }));
        Assert.Equal([1], Allowed(new() { FirstYear = 2001, LastYear = 2009 }));
        Assert.Equal([0, 1, 2], Allowed(new() { FirstYear = -5 }));
    }

    [Fact]
    public void Papers_TopicsAndVenues_NeedOneOfEach()
    {
        Assert.Equal([0, 1, 2], Allowed(new() { Topics = [Topic(0), Topic(1)] }));
        Assert.Equal([1, 2], Allowed(new() { Topics = [Topic(0), Topic(1)], Venues = [new(NodeKind.Venue, 0)] }));
        Assert.Empty(Allowed(new() { Topics = [] }));
        Assert.Empty(Allowed(new() { Topics = [Topic(99)] }));
    }

    [Fact]
    public void Papers_TypesTeamAndExclusions_ActTogether()
    {
        Assert.Equal([0, 2], Allowed(new() { Types = [PaperType.Article] }));
        Assert.Equal([0, 1, 3], Allowed(new() { MaxTeam = 2 }));
        Assert.Equal([0], Allowed(new() { MaxTeam = 2, Types = [PaperType.Article], ExcludedPapers = [TestGraph.Paper(3)] }));
        Assert.Equal([0, 2, 3], Allowed(new() { ExcludedPapers = [TestGraph.Paper(1)] }));
    }

    [Fact]
    public void Authors_Excluded_FailTheTestAndTheirPapersStay()
    {
        var scope = new PaperFilter { ExcludedAuthors = [TestGraph.Author(1)] }.Compile(Topology);
        var test = scope.Test;

        Assert.False(test.AllowsAuthor(1));
        Assert.True(test.AllowsAuthor(2));
        Assert.True(scope.AllowsEveryPaper);
    }

    [Fact]
    public void Compile_UnknownTypeOrReversedYears_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new PaperFilter { Types = ["NOVEL"] }.Compile(Topology));
        Assert.Throws<ArgumentException>(() => new PaperFilter { FirstYear = 2001, LastYear = 2000 }.Compile(Topology));
    }

    private static NodeId Topic(int number) => new(NodeKind.Topic, number);

    private static int[] Allowed(PaperFilter filter) => [.. filter.Compile(Topology).Papers().Vertices()];
}
