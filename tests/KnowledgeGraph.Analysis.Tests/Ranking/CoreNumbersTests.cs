using KnowledgeGraph.Analysis.Ranking.Cores;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Ranking;

public sealed class CoreNumbersTests
{
    [Fact]
    public void Of_RandomGraphs_EqualsPeelingByHand()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var rows = RankingGraphs.Undirected(random, random.Next(1, 40), random.Next(0, 160));

            Assert.Equal(Peel(rows), CoreNumbers.Of(rows));
        }
    }

    private static int[] Peel(Adjacency rows)
    {
        var cores = new int[rows.VertexCount];
        var left = Enumerable.Range(0, rows.VertexCount).ToHashSet();
        for (var k = 1; left.Count > 0; k++)
        {
            while (left.FirstOrDefault(vertex => rows.Neighbours(vertex).ToArray().Count(left.Contains) < k, -1) is >= 0 and var weak)
            {
                left.Remove(weak);
                cores[weak] = k - 1;
            }
        }

        return cores;
    }
}
