using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Ranking;

public sealed class PageRankTests
{
    [Fact]
    public void Compute_RandomGraphs_EqualsManyPowerStepsWithinTheBoundAndSumsToOne()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(1, 60);
            var rows = RankingGraphs.Directed(random, vertices, random.Next(0, vertices * 4));
            var incoming = rows.Transpose(vertices);
            var restart = seed % 2 == 0 ? null : Enumerable.Range(0, vertices).Select(_ => random.NextDouble()).ToArray();
            var options = new PageRankOptions { Tolerance = 1e-6, Restart = restart, Damping = 0.3 + (0.6 * random.NextDouble()) };

            var result = PageRank.Compute(rows, incoming, options);

            var expected = PageRank.Compute(rows, incoming, options with { PowerSteps = 600 }).Scores;
            Assert.Equal(1, result.Scores.Sum(), 1e-12);
            Assert.InRange(result.ErrorBound, 0, 1e-6);
            Assert.True(expected.Zip(result.Scores, (a, b) => Math.Abs(a - b)).Sum() <= 1e-6);
        }
    }

    [Fact]
    public void Compute_AcyclicGraphInAnyNumbering_TakesOneEvaluation()
    {
        var random = new Random(9);
        var names = Enumerable.Range(0, 5000).ToArray();
        random.Shuffle(names);
        var pairs = Enumerable.Range(0, 20_000).Select(_ => (From: random.Next(5000), To: random.Next(5000)));
        var edges = pairs.Where(pair => pair.From > pair.To).ToArray();
        var rows = Adjacency.FromEdges(
            5000, 5000, edges.Select(e => names[e.From]).ToArray(), edges.Select(e => names[e.To]).ToArray());
        var incoming = rows.Transpose(5000);

        var result = PageRank.Compute(rows, incoming);

        Assert.Equal(1, result.Sweeps);
        Assert.Equal(0, result.ErrorBound);
        var expected = PageRank.Compute(rows, incoming, new() { PowerSteps = 500 }).Scores;
        Assert.True(expected.Zip(result.Scores, (a, b) => Math.Abs(a - b)).Sum() < 1e-9);
    }

    [Fact]
    public void Compute_WeightsOfOne_EqualTheUnweightedScores()
    {
        var rows = RankingGraphs.Undirected(new Random(2), 300, 900);
        var weights = new float[rows.EdgeCount];
        Array.Fill(weights, 1f);

        Assert.Equal(PageRank.Compute(rows, rows).Scores, PageRank.Compute(new WeightedAdjacency(rows, weights)).Scores);
    }

    [Fact]
    public void Compute_LargeGraph_DoesNotDependOnTheNumberOfThreads()
    {
        var rows = RankingGraphs.Directed(new Random(3), 140_000, 250_000);
        var incoming = rows.Transpose(rows.VertexCount);

        var one = PageRank.Compute(rows, incoming, new() { Threads = 1 });

        Assert.Equal(one.Scores, PageRank.Compute(rows, incoming, new() { Threads = 4 }).Scores);
        Assert.InRange(one.ErrorBound, 0, 1e-9);
    }

    [Fact]
    public void Compute_LargeGraphWithShortCycles_EqualsManyPowerStepsForAnyNumberOfThreads()
    {
        const int Count = 180_000;
        var random = new Random(6);
        var sources = Enumerable.Range(0, 2 * Count).Select(_ => random.Next(1, Count)).ToArray();
        var targets = Array.ConvertAll(sources, source => random.Next(8) == 0 ? Math.Min(source + 1, Count - 1) : random.Next(source + 1));
        var rows = Adjacency.FromEdges(Count, Count, sources, targets);
        var incoming = rows.Transpose(Count);

        var one = PageRank.Compute(rows, incoming, new() { Threads = 1 });

        Assert.Equal(one.Scores, PageRank.Compute(rows, incoming, new() { Threads = 3 }).Scores);
        var expected = PageRank.Compute(rows, incoming, new() { PowerSteps = 150 }).Scores;
        Assert.InRange(expected.Zip(one.Scores, (a, b) => Math.Abs(a - b)).Sum(), 0, 2e-9);
        Assert.InRange(one.ErrorBound, 1e-15, 1e-9);
    }

    [Fact]
    public void Compute_BudgetEnds_GivesScoresWithTheirBound()
    {
        var rows = RankingGraphs.Directed(new Random(4), 1000, 4000);
        var incoming = rows.Transpose(1000);

        var stopped = PageRank.Compute(rows, incoming, budget: new RunBudget(maxNodes: 16_000));

        var exact = PageRank.Compute(rows, incoming, new() { Tolerance = 1e-13 });
        Assert.Equal(StopReason.NodeLimit, stopped.Report.Stop);
        Assert.InRange(exact.Scores.Zip(stopped.Scores, (a, b) => Math.Abs(a - b)).Sum(), 1e-12, stopped.ErrorBound);
    }

    [Theory]
    [InlineData(0.0, 1e-9)]
    [InlineData(1.0, 1e-9)]
    [InlineData(0.85, 0.0)]
    public void Compute_OptionsOutOfBounds_AreRefused(double damping, double tolerance)
    {
        var rows = RankingGraphs.Directed(new Random(4), 10, 20);

        Assert.Throws<ArgumentException>(() => PageRank.Compute(rows, rows, new() { Damping = damping, Tolerance = tolerance }));
    }
}
