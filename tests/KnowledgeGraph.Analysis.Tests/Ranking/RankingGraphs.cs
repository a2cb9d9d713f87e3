using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Ranking;

/// <summary>Random graphs to rank.</summary>
internal static class RankingGraphs
{
    public static Adjacency Undirected(Random random, int vertices, int edges)
    {
        var pairs = Enumerable.Range(0, edges).Select(_ => (random.Next(vertices), random.Next(vertices)))
            .Where(pair => pair.Item1 != pair.Item2)
            .SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) })
            .Distinct().ToArray();
        return Rows(vertices, pairs);
    }

    public static Adjacency Directed(Random random, int vertices, int edges) =>
        Rows(vertices, [.. Enumerable.Range(0, edges).Select(_ => (random.Next(vertices), random.Next(vertices))).Distinct()]);

    private static Adjacency Rows(int vertices, (int From, int To)[] pairs) =>
        Adjacency.FromEdges(vertices, vertices, pairs.Select(pair => pair.From).ToArray(), pairs.Select(pair => pair.To).ToArray());
}
