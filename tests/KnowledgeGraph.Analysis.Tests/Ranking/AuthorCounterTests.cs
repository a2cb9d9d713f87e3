using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.Ranking;

public sealed class AuthorCounterTests
{
    [Theory]
    [InlineData(SelfCitations.Count)]
    [InlineData(SelfCitations.WithoutOwn)]
    [InlineData(SelfCitations.WithoutAnyAuthor)]
    public void Of_RandomGraphsUnderFilters_EqualsCountingByHand(SelfCitations self)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var topology = TestGraph.Random(random, random.Next(1, 60), random.Next(1, 12), 4);
            var papers = new PaperFilter { FirstYear = seed % 3 == 0 ? 2003 : null, MaxTeam = seed % 4 == 0 ? 2 : null }.Compile(topology);
            var citing = seed % 5 == 0 ? new PaperFilter { LastYear = 2006 }.Compile(topology) : null;
            var counter = new AuthorCounter(papers, citing, self);
            for (var author = 0; author < topology.Authors.Count; author++)
                Assert.Equal(Expected(topology, papers, citing, self, author), counter.Of(TestGraph.Author(author)));
        }
    }

    [Fact]
    public void Of_FiveCitedPapers_HasTheIndexesOfTheDefinitions()
    {
        // Author 0 wrote papers 0 to 4 with 9, 4, 3, 2 and 0 citations: h = 3, and 3 papers have 16 ≥ 9, 4 have 18 ≥ 16 citations: g =
        // 4.
        var citations = new[] { 9, 4, 3, 2, 0 }.SelectMany((count, paper) => Enumerable.Range(0, count).Select(i => (5 + i, paper)));
        var teams = Enumerable.Range(0, 14).Select(paper => new[] { paper < 5 ? 0 : 1 }).ToArray();
        var topology = TestGraph.Of(teams, citations: [.. citations]);

        var metrics = new AuthorCounter(new PaperFilter().Compile(topology)).Of(TestGraph.Author(0));

        Assert.Equal(new AuthorMetrics(5, 18, 3, 4, 0, 0, null, null), metrics);
    }

    private static AuthorMetrics Expected(GraphTopology topology, PaperScope papers, PaperScope? citing, SelfCitations self, int author)
    {
        var own = topology.AuthorPapers.Neighbours(author).ToArray().Where(paper => papers.Papers().Contains(paper)).ToArray();
        var counts = own.Select(paper => topology.CitedBy.Neighbours(paper).ToArray().Count(citer => Counts(citer, paper)))
            .OrderDescending().ToArray();
        var years = own.Select(paper => (int)topology.PaperYears.Span[paper]).ToArray();
        return new(
            own.Length,
            counts.Sum(),
            Enumerable.Range(0, own.Length + 1).Last(h => counts.Count(count => count >= h) >= h),
            Enumerable.Range(0, own.Length + 1).Last(g => counts.Take(g).Sum() >= g * g),
            counts.Count(count => count >= 10),
            own.SelectMany(paper => Team(paper)).Where(other => other != author).Distinct().Count(),
            years.Length == 0 ? null : years.Min(),
            years.Length == 0 ? null : years.Max());

        bool Counts(int citer, int paper) => (citing is null || citing.Papers().Contains(citer)) && self switch
        {
            SelfCitations.WithoutOwn => !Team(citer).Contains(author),
            SelfCitations.WithoutAnyAuthor => !Team(citer).Intersect(Team(paper)).Any(),
            _ => true,
        };

        int[] Team(int paper) => topology.PaperAuthors.Neighbours(paper).ToArray();
    }
}
