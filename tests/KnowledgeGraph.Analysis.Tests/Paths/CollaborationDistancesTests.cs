using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Paths;

public sealed class CollaborationDistancesTests
{
    [Fact]
    public void Between_RandomGraphsWithFilters_EqualsBruteForce()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(3000, 12))
        {
            var scope = filter.Compile(topology);
            var expected = new BruteForcePaths(scope);
            var (from, to, limit) = (random.Next(topology.Authors.Count), random.Next(topology.Authors.Count), random.Next(1, 7));
            if (from == to) continue;

            Assert.Equal(expected.Distance(from, to), CollaborationDistances.Between(scope, Author(from), Author(to)).Hops);
            Assert.Equal(expected.Distance(from, to, limit), CollaborationDistances.Between(scope, Author(from), Author(to), limit).Hops);
        }
    }

    [Fact]
    public void Between_AnAuthorAndTheSameAuthor_IsZeroUnlessExcluded()
    {
        var topology = TestGraph.Of([[0, 1]]);

        Assert.Equal(0, CollaborationDistances.Between(new PaperFilter().Compile(topology), Author(0), Author(0)).Hops);
        var excluded = new PaperFilter { ExcludedAuthors = [Author(0)] }.Compile(topology);
        Assert.Null(CollaborationDistances.Between(excluded, Author(0), Author(0)).Hops);
    }

    [Fact]
    public void Ties_RandomGraphsWithFilters_CountAndListAllShortestPaths()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(3000, 10))
        {
            var scope = filter.Compile(topology);
            var (from, to) = (random.Next(topology.Authors.Count), random.Next(topology.Authors.Count));
            if (from == to) continue;
            var all = new BruteForcePaths(scope).All(from, to, 20).Select(path => path.Authors).ToList();
            var shortest = all.Where(path => path.Length == all[0].Length).ToList();

            var ties = CollaborationDistances.Ties(scope, Author(from), Author(to));

            Assert.True(ties.Report.IsComplete);
            Assert.Equal(all.Count == 0 ? null : all[0].Length - 1, ties.Distance);
            Assert.Equal(shortest.Count, ties.Count);
            Assert.Equal(shortest, ties.Paths.Select(path => path.Authors.Select(author => (int)author.Number).ToArray()));
        }
    }

    [Fact]
    public void Ties_LadderOfPairs_AreCountedBeyondSixtyFourBits()
    {
        // Layers of four authors; everyone wrote with everyone of the next layer: 4^59 shortest paths between the ends.
        var teams = new List<int[]>();
        for (var layer = 0; layer < 59; layer++)
        {
            for (var a = 0; a < 4; a++)
            {
                for (var b = 0; b < 4; b++) teams.Add([(layer * 4) + a, ((layer + 1) * 4) + b]);
            }
        }

        var (start, end) = (240, 241);
        for (var a = 0; a < 4; a++) teams.AddRange([[start, a], [end, (59 * 4) + a]]);
        var ties = CollaborationDistances.Ties(new PaperFilter().Compile(TestGraph.Of([.. teams])), Author(start), Author(end));

        Assert.Equal(61, ties.Distance);
        Assert.Equal(System.Numerics.BigInteger.Pow(4, 60), ties.Count);
        Assert.Equal(3, ties.Paths.Take(3).Distinct().Count());
    }

    [Fact]
    public void ToAny_RandomGraphs_IsTheSmallestDistance()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(1000, 14))
        {
            var scope = filter.Compile(topology);
            var expected = new BruteForcePaths(scope);
            var from = random.Next(topology.Authors.Count);
            var set = Enumerable.Range(0, 3).Select(_ => random.Next(topology.Authors.Count)).Where(author => author != from).ToArray();

            var nearest = CollaborationDistances.ToAny(scope, Author(from), [.. set.Select(Author)]).Hops;

            Assert.Equal(set.Min(author => expected.Distance(from, author)), nearest);
        }
    }

    [Fact]
    public void Between_BudgetTooSmall_SaysSoAndGivesNoDistance()
    {
        var chain = TestGraph.Of([.. Enumerable.Range(0, 199).Select(i => new[] { i, i + 1 })]);
        var budget = new RunBudget(maxNodes: 100);

        var distance = CollaborationDistances.Between(new PaperFilter().Compile(chain), Author(0), Author(199), budget: budget);

        Assert.Null(distance.Hops);
        Assert.Equal(StopReason.NodeLimit, distance.Report.Stop);
    }

    [Fact]
    public void Between_UnknownAuthor_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            CollaborationDistances.Between(new PaperFilter().Compile(TestGraph.Of([[0, 1]])), Author(0), Author(77)));

    [Fact]
    public void Between_LargerRandomGraph_IsAMetric()
    {
        var random = new Random(11);
        var scope = new PaperFilter().Compile(TestGraph.Random(random, 3000, 2500, 4));
        for (var i = 0; i < 2000; i++)
        {
            var (a, b, c) = (Author(random.Next(2500)), Author(random.Next(2500)), Author(random.Next(2500)));
            var (ab, bc, ac) = (Hops(a, b), Hops(b, c), Hops(a, c));

            Assert.Equal(ab, Hops(b, a));
            if (ab is not null && bc is not null) Assert.True(ac <= ab + bc);
        }

        int? Hops(NodeId from, NodeId to) => CollaborationDistances.Between(scope, from, to).Hops;
    }

    private static NodeId Author(int number) => TestGraph.Author(number);
}
