using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Tests.Traversal;

public sealed class BreadthFirstSearchTests
{
    [Fact]
    public void Levels_RandomGraphsOfAllDensities_EqualASimpleQueue()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var (rows, incoming) = Graph(seed, vertices: 1 + (seed % 90), edges: seed % 350);

            Assert.Equal(Expected(rows, 0), BreadthFirstSearch.Levels(rows, incoming, 0, threads: 1 + (seed % 3)));
        }
    }

    [Fact]
    public void Levels_LargeGraph_DoNotDependOnTheNumberOfThreads()
    {
        var (rows, incoming) = Graph(5, 200_000, 700_000);
        var one = BreadthFirstSearch.Levels(rows, incoming, 3, threads: 1);

        Assert.Equal(Expected(rows, 3), one);
        Assert.Equal(one, BreadthFirstSearch.Levels(rows, incoming, 3, threads: 4));
    }

    [Fact]
    public void Levels_BudgetTooSmall_GivesOnlyRightLevelsAndSaysSo()
    {
        var (rows, incoming) = Graph(6, 50_000, 120_000);
        var budget = new RunBudget(maxNodes: 40_000);

        var levels = BreadthFirstSearch.Levels(rows, incoming, 0, budget);

        Assert.Equal(StopReason.NodeLimit, budget.Stop);
        Assert.Contains(BreadthFirstSearch.Unreached, levels);
        Assert.All(levels.Zip(Expected(rows, 0)).Where(pair => pair.First >= 0), pair => Assert.Equal(pair.Second, pair.First));
    }

    private static (Adjacency Rows, Adjacency Incoming) Graph(int seed, int vertices, int edges)
    {
        var random = new Random(seed);
        var sources = Enumerable.Range(0, edges).Select(_ => random.Next(vertices)).ToArray();
        var targets = Enumerable.Range(0, edges).Select(_ => random.Next(vertices)).ToArray();
        var rows = Adjacency.FromEdges(vertices, vertices, sources, targets);
        return (rows, rows.Transpose(vertices));
    }

    private static int[] Expected(Adjacency rows, int source)
    {
        var levels = Enumerable.Repeat(-1, rows.VertexCount).ToArray();
        levels[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var vertex))
        {
            foreach (var target in rows.Neighbours(vertex))
            {
                if (levels[target] >= 0) continue;
                levels[target] = levels[vertex] + 1;
                queue.Enqueue(target);
            }
        }

        return levels;
    }
}
