using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Communities;

internal static class RandomGraphs
{
    /// <summary>Any graph: sparse or dense, weights whole or broken, with vertices that have no edge.</summary>
    public static WeightedAdjacency Any(Random random, int maxVertices)
    {
        var vertices = random.Next(1, maxVertices + 1);
        var edges = random.Next(0, 3 * vertices);
        var whole = random.Next(2) == 0;
        return UndirectedGraph.FromEdges(
            vertices,
            Draw(edges, () => random.Next(vertices)),
            Draw(edges, () => random.Next(vertices)),
            Draw(edges, () => whole ? random.Next(1, 4) : 0.1f + random.NextSingle()));
    }

    /// <summary>Groups of equal size, many edges inside and few between.</summary>
    public static WeightedAdjacency Planted(Random random, int groups, int size, double inside, double between)
    {
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var a = 0; a < groups * size; a++)
        {
            for (var b = a + 1; b < groups * size; b++)
            {
                if (random.NextDouble() >= (a / size == b / size ? inside : between)) continue;
                sources.Add(a);
                targets.Add(b);
            }
        }

        return UndirectedGraph.FromEdges(groups * size, sources.ToArray(), targets.ToArray());
    }

    /// <summary>Many teams of two to six that overlap, as co-authorship has them: most ties stay within a neighbourhood.</summary>
    public static WeightedAdjacency Large(Random random, int vertices)
    {
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var team = 0; team < vertices; team++)
        {
            var centre = random.Next(vertices);
            var members = Draw(
                random.Next(2, 7), () => random.Next(20) == 0 ? random.Next(vertices) : (centre + random.Next(60)) % vertices);
            for (var a = 0; a < members.Length; a++)
            {
                for (var b = a + 1; b < members.Length; b++)
                {
                    sources.Add(members[a]);
                    targets.Add(members[b]);
                }
            }
        }

        return UndirectedGraph.FromEdges(vertices, sources.ToArray(), targets.ToArray());
    }

    public static Partition Division(Random random, int vertices) =>
        Partition.FromLabels(Draw(vertices, () => random.Next(1, 1 + vertices / 2)));

    private static T[] Draw<T>(int count, Func<T> next) => Enumerable.Range(0, count).Select(_ => next()).ToArray();
}
