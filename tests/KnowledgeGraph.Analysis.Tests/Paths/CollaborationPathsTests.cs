using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Paths;

public sealed class CollaborationPathsTests
{
    [Fact]
    public void Find_ByHops_EqualsBruteForceInOrder()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(2500, 9))
        {
            var query = Query(random, topology.Authors.Count, filter);
            if (query.From == query.To) continue;
            var expected = new BruteForcePaths(filter.Compile(topology)).All((int)query.From.Number, (int)query.To.Number, query.MaxHops);

            var result = CollaborationPaths.Find(topology, query);

            Assert.True(result.Report.IsComplete);
            Assert.Equal(expected.Take(query.Count).Select(path => path.Authors), result.Paths.Select(Vertices));
        }
    }

    [Fact]
    public void Find_ByStrength_EqualsBruteForceInOrder()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(2000, 9))
        {
            var strength = Strength(random);
            var query = Query(random, topology.Authors.Count, filter) with { Strength = strength };
            if (query.From == query.To) continue;
            var brute = new BruteForcePaths(filter.Compile(topology), strength);
            var expected = brute.All((int)query.From.Number, (int)query.To.Number, query.MaxHops);

            var result = CollaborationPaths.Find(topology, query);

            Assert.Equal(Math.Min(query.Count, expected.Count), result.Paths.Count);
            for (var i = 0; i < result.Paths.Count; i++)
            {
                Assert.Equal(expected[i].Cost, result.Paths[i].Cost, 9);
                Assert.Equal(expected[i].Authors, Vertices(result.Paths[i]));
            }
        }
    }

    [Fact]
    public void Find_ThroughGivenAuthors_EqualsBruteForceInOrder()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(2000, 9))
        {
            var authors = topology.Authors.Count;
            var via = Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(authors)).Distinct().ToArray();
            var query = Query(random, authors, filter) with { Via = [.. via.Select(TestGraph.Author)] };
            if (query.From == query.To || query.Via.Contains(query.From) || query.Via.Contains(query.To)) continue;
            var brute = new BruteForcePaths(filter.Compile(topology));
            var expected = brute.All((int)query.From.Number, (int)query.To.Number, query.MaxHops, via);

            var result = CollaborationPaths.Find(topology, query);

            Assert.Equal(expected.Take(query.Count).Select(path => path.Authors), result.Paths.Select(Vertices));
        }
    }

    [Fact]
    public void Find_ThroughAnAuthorFewerPathsThanWanted_EndsWhereTheHopsDo()
    {
        // 0 knows everybody of a large team, 1 one half of them, 2 the other: endless longer ways lead through it.
        int[] team = [.. Enumerable.Range(3, 30)];
        var topology = TestGraph.Of([[0, .. team], [1, .. team[..15]], [2, .. team[15..]]]);
        var query = new CollaborationQuery
        {
            From = TestGraph.Author(0),
            Via = [TestGraph.Author(1)],
            To = TestGraph.Author(2),
            Count = 10_000,
            MaxHops = 5,
        };

        var result = CollaborationPaths.Find(topology, query, new RunBudget(2_000_000));

        // To 1 through one of the first half, on through another of it and one of the second half.
        Assert.True(result.Report.IsComplete);
        Assert.Equal(15 * 14 * 15, result.Paths.Count);
        Assert.All(result.Paths, path => Assert.Equal(5, path.Hops.Count));
    }

    [Fact]
    public void Find_AvoidedAuthorsAndPapers_AreOnNoPath()
    {
        foreach (var (random, topology, _) in RandomPathGraphs.Take(500, 10))
        {
            var (author, paper) = (random.Next(topology.Authors.Count), random.Next(topology.Papers.Count));
            var query = Query(random, topology.Authors.Count, new()) with { Avoid = [TestGraph.Author(author), TestGraph.Paper(paper)] };
            if (query.From == query.To) continue;
            var filter = new PaperFilter { ExcludedAuthors = [TestGraph.Author(author)], ExcludedPapers = [TestGraph.Paper(paper)] };
            var brute = new BruteForcePaths(filter.Compile(topology));
            var expected = brute.All((int)query.From.Number, (int)query.To.Number, query.MaxHops);

            var result = CollaborationPaths.Find(topology, query);

            Assert.Equal(expected.Take(query.Count).Select(path => path.Authors), result.Paths.Select(Vertices));
        }
    }

    [Fact]
    public void Find_EveryHop_ShowsAllItsAllowedJointPapers()
    {
        var random = new Random(3);
        var topology = TestGraph.Random(random, 900, 400, 4);
        var filter = new PaperFilter { FirstYear = 2003, MaxTeam = 3 };
        var scope = filter.Compile(topology);
        for (var i = 0; i < 200; i++)
        {
            var query = new CollaborationQuery
            {
                From = TestGraph.Author(random.Next(400)),
                To = TestGraph.Author(random.Next(400)),
                Count = 5,
                Filter = filter,
            };
            foreach (var path in CollaborationPaths.Find(topology, query).Paths)
            {
                Assert.Equal(path.Authors.Count, path.Authors.Distinct().Count());
                foreach (var hop in path.Hops)
                {
                    var papers = topology.AuthorPapers.Neighbours((int)hop.From.Number).ToArray()
                        .Where(paper => topology.PaperAuthors.Neighbours(paper).Contains((int)hop.To.Number) && scope.Test.Allows(paper));
                    Assert.NotEmpty(hop.Papers);
                    Assert.Equal(papers, hop.Papers.Select(paper => (int)paper.Number));
                    Assert.Equal(hop.Papers.Count, hop.Strength);
                }
            }
        }
    }

    [Fact]
    public void Find_BudgetRunsOut_GivesTheFirstPathsAndSaysSo()
    {
        var topology = TestGraph.Random(new Random(2), 300, 120, 3);
        var query = new CollaborationQuery { From = TestGraph.Author(1), To = TestGraph.Author(2), Count = 400 };
        var whole = CollaborationPaths.Find(topology, query);

        var stopped = CollaborationPaths.Find(topology, query, new RunBudget(maxNodes: whole.Report.NodesTouched / 2));

        Assert.Equal(StopReason.NodeLimit, stopped.Report.Stop);
        Assert.InRange(stopped.Paths.Count, 1, whole.Paths.Count - 1);
        Assert.Equal(whole.Paths.Take(stopped.Paths.Count).Select(Vertices), stopped.Paths.Select(Vertices));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, -1)]
    [InlineData(10_001, 5)]
    public void Find_QueryOutOfBounds_IsRefused(int count, int maxHops) =>
        Assert.ThrowsAny<ArgumentException>(() => CollaborationPaths.Find(
            TestGraph.Of([[0, 1]]),
            new() { From = TestGraph.Author(0), To = TestGraph.Author(1), Count = count, MaxHops = maxHops }));

    private static CollaborationQuery Query(Random random, int authors, PaperFilter filter) => new()
    {
        From = TestGraph.Author(random.Next(authors)),
        To = TestGraph.Author(random.Next(authors)),
        Count = random.Next(1, 15),
        MaxHops = random.Next(1, 9),
        Filter = filter,
    };

    private static TieStrength Strength(Random random) => new()
    {
        Measure = (TieMeasure)random.Next(2),
        HalfLifeYears = random.Next(2) == 0 ? 2.5 : null,
        LargeTeam = 2,
        LargeTeams = (LargeTeamPolicy)random.Next(3),
    };

    private static int[] Vertices(CollaborationPath path) => [.. path.Authors.Select(author => (int)author.Number)];
}
