using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Tests.Topologies;

public sealed class CoauthorshipProjectionTests
{
    [Theory]
    [InlineData(TieMeasure.JointPapers, LargeTeamPolicy.Keep, null)]
    [InlineData(TieMeasure.Newman, LargeTeamPolicy.Dilute, null)]
    [InlineData(TieMeasure.Newman, LargeTeamPolicy.Ignore, 3.0)]
    public void Build_RandomGraphs_SumsTheWeightsOfJointPapers(TieMeasure measure, LargeTeamPolicy policy, double? halfLife)
    {
        var strength = new TieStrength
        {
            Measure = measure,
            LargeTeams = policy,
            LargeTeam = 3,
            HalfLifeYears = halfLife,
            ReferenceYear = 2009,
        };
        for (var seed = 0; seed < 100; seed++)
        {
            var topology = TestGraph.Random(new Random(seed), 30, 15, 5);
            var scope = new PaperFilter { FirstYear = 2002, ExcludedAuthors = [TestGraph.Author(3)] }.Compile(topology);

            var graph = CoauthorshipProjection.Build(scope, strength);

            Assert.NotNull(graph);
            for (var a = 0; a < 15; a++)
            {
                var expected = Enumerable.Range(0, 15)
                    .Select(b => (b, Weight: Expected(topology, strength, a, b)))
                    .Where(t => t.Weight > 0);
                Assert.Equal(expected.Select(t => t.b), graph.Rows.Neighbours(a).ToArray());
                Assert.Equal(expected.Select(t => (float)t.Weight), graph.WeightsOf(a).ToArray(), (x, y) => Math.Abs(x - y) < 1e-5);
            }
        }
    }

    [Fact]
    public void Build_AnyNumberOfThreads_GivesTheSameGraph()
    {
        var scope = new PaperFilter().Compile(TestGraph.Random(new Random(1), 20_000, 9_000, 6));
        var strength = new TieStrength { Measure = TieMeasure.Newman };

        var one = CoauthorshipProjection.Build(scope, strength, threads: 1);
        var four = CoauthorshipProjection.Build(scope, strength, threads: 4);

        Assert.NotNull(one);
        Assert.NotNull(four);
        Assert.Equal(one.Rows.Targets.ToArray(), four.Rows.Targets.ToArray());
        Assert.Equal(one.Weights.ToArray(), four.Weights.ToArray());
    }

    [Fact]
    public void Build_BudgetTooSmall_GivesNothingAndSaysWhy()
    {
        var budget = new RunBudget(maxNodes: 10);

        Assert.Null(CoauthorshipProjection.Build(new PaperFilter().Compile(TestGraph.Random(new Random(1), 100, 50, 5)), budget: budget));
        Assert.Equal(StopReason.NodeLimit, budget.Stop);
    }

    private static double Expected(GraphTopology topology, TieStrength strength, int a, int b)
    {
        if (a == b || a == 3 || b == 3) return 0;
        var sum = 0.0;
        foreach (var paper in topology.AuthorPapers.Neighbours(a))
        {
            var team = topology.PaperAuthors.Neighbours(paper);
            var year = topology.PaperYears.Span[paper];
            if (year < 2002 || !team.Contains(b)) continue;
            if (team.Length > 3 && strength.LargeTeams == LargeTeamPolicy.Ignore) continue;
            var weight = strength.Measure == TieMeasure.Newman ? 1.0 / (team.Length - 1) : 1;
            if (team.Length > 3 && strength.LargeTeams == LargeTeamPolicy.Dilute) weight *= 3.0 / team.Length;
            sum += weight * (strength.HalfLifeYears is { } life ? Math.Pow(0.5, (2009 - year) / life) : 1);
        }

        return sum;
    }
}
