using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.Betweenness;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Tests.Ranking;

public sealed class BetweennessTests
{
    [Fact]
    public void Compute_RandomGraphs_EqualsCountingPathsOfAllPairs()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(3, 25);
            var rows = seed % 2 == 0
                ? RankingGraphs.Undirected(random, vertices, random.Next(0, 60))
                : RankingGraphs.Directed(random, vertices, random.Next(0, 60));

            var result = BetweennessCentrality.Compute(rows);

            Assert.Equal(vertices, result.Sources);
            Assert.Equal(0, result.ErrorBound);
            Assert.All(Expected(rows).Zip(result.Scores), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void Compute_Sampled_IsTheSameForAnyNumberOfThreadsAndWithinItsBound()
    {
        var rows = RankingGraphs.Undirected(new Random(1), 700, 1400);
        var exact = BetweennessCentrality.Compute(rows).Scores;
        var options = new BetweennessOptions { ExactUpTo = 100, Samples = 200, Seed = 7 };

        var one = BetweennessCentrality.Compute(rows, options with { Threads = 1 });
        var four = BetweennessCentrality.Compute(rows, options with { Threads = 4 });

        Assert.Equal(one.Scores, four.Scores);
        Assert.Equal(200, one.Sources);
        Assert.All(exact.Zip(one.Scores), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= one.ErrorBound));
    }

    [Fact]
    public void Compute_BudgetEnds_RestsOnFewerSourcesAndSaysWhatThatMeans()
    {
        var rows = RankingGraphs.Undirected(new Random(1), 500, 2000);

        var result = BetweennessCentrality.Compute(rows, budget: new RunBudget(maxNodes: 300_000));

        Assert.Equal(StopReason.NodeLimit, result.Report.Stop);
        Assert.InRange(result.Sources, 1, 499);
        Assert.InRange(result.ErrorBound, 0.01, 1);
    }

    private static double[] Expected(Adjacency rows)
    {
        var n = rows.VertexCount;
        var levels = Enumerable.Range(0, n).Select(v => BreadthFirstSearch.Levels(rows, rows.Transpose(n), v)).ToArray();
        var paths = Enumerable.Range(0, n).Select(s => Enumerable.Range(0, n).Select(t => Paths(rows, levels, s, t)).ToArray()).ToArray();
        var scores = new double[n];
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
            {
                if (s == t || levels[s][t] < 0) continue;
                for (var v = 0; v < n; v++)
                {
                    var between = v != s && v != t && levels[s][v] > 0 && levels[v][t] > 0 && levels[s][v] + levels[v][t] == levels[s][t];
                    if (between) scores[v] += paths[s][v] * paths[v][t] / paths[s][t] / ((n - 1.0) * (n - 2));
                }
            }
        }

        return scores;
    }

    private static double Paths(Adjacency rows, int[][] levels, int from, int to)
    {
        if (from == to) return 1;
        if (levels[from][to] < 0) return 0;
        return rows.Neighbours(from).ToArray()
            .Where(next => levels[next][to] >= 0 && levels[next][to] == levels[from][to] - 1)
            .Sum(next => Paths(rows, levels, next, to));
    }
}
