using KnowledgeGraph.Analysis.Tests.Ranking;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Tests.Traversal;

public sealed class ComponentOrderTests
{
    [Fact]
    public void Of_RandomGraphs_PlacesComponentsTogetherAndEdgesOnward()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var vertices = random.Next(1, 25);
            var rows = RankingGraphs.Directed(random, vertices, random.Next(0, vertices * 3));
            var reaches = Reachability(rows);

            var order = ComponentOrder.Of(rows);

            Assert.Equal(Enumerable.Range(0, vertices), order.Order.ToArray().Order());
            var group = Groups(order, vertices);
            for (var first = 0; first < vertices; first++)
            {
                for (var second = 0; second < vertices; second++)
                {
                    var (one, other) = (order.Order[first], order.Order[second]);
                    Assert.Equal(first == second || (reaches[one, other] && reaches[other, one]), group[first] == group[second]);
                    if (rows.Neighbours(one).Contains(other)) Assert.True(group[first] <= group[second]);
                }

                if (!order.Places.IsEmpty) Assert.Equal(first, order.Places[order.Order[first]]);
            }
        }
    }

    [Fact]
    public void Of_LongChainNumberedAgainstItsEdges_IsTurnedRound()
    {
        const int Count = 300_000;
        var chain = Adjacency.FromEdges(Count, Count, [.. Enumerable.Range(1, Count - 1)], [.. Enumerable.Range(0, Count - 1)]);

        Assert.Equal(Enumerable.Range(0, Count).Reverse(), ComponentOrder.Of(chain).Order.ToArray());
    }

    /// <summary>Number of the component by place.</summary>
    private static int[] Groups(ComponentOrder order, int vertices)
    {
        var groups = Enumerable.Range(0, vertices).ToArray();
        foreach (var (start, end) in order.Cycles) Array.Fill(groups, start, start, end - start);
        return groups;
    }

    private static bool[,] Reachability(Adjacency rows)
    {
        var reaches = new bool[rows.VertexCount, rows.VertexCount];
        for (var start = 0; start < rows.VertexCount; start++)
        {
            var stack = new Stack<int>([start]);
            while (stack.TryPop(out var vertex))
            {
                foreach (var next in rows.Neighbours(vertex))
                {
                    if (reaches[start, next]) continue;
                    reaches[start, next] = true;
                    stack.Push(next);
                }
            }
        }

        return reaches;
    }
}
