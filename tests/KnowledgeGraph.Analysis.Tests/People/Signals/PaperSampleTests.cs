using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.People.Signals;

public sealed class PaperSampleTests
{
    private static readonly short[] Years = [.. Enumerable.Range(0, 100).Select(paper => (short)(2000 + (paper % 2)))];

    [Fact]
    public void Of_FewPapers_GivesThemAll()
    {
        var sample = new PaperSample();

        Assert.Equal(Enumerable.Range(0, 100), sample.Of(Scope(null), 0, 100).ToArray());
        Assert.Equal(100, sample.All);
    }

    [Fact]
    public void Of_ManyPapers_GivesSomeSpreadEvenlyOverTheAllowedOnes()
    {
        var sample = new PaperSample();

        Assert.Equal([0, 25, 50, 75], sample.Of(Scope(null), 0, 4).ToArray());
        Assert.Equal([1, 21, 41, 61, 81], sample.Of(Scope(2001), 0, 5).ToArray());
        Assert.Equal(50, sample.All);
    }

    private static PaperScope Scope(int? year) =>
        new PaperFilter { FirstYear = year }.Compile(TestGraph.Of([.. Years.Select(_ => (int[])[0])], years: Years));
}
