using System.Numerics;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// All shortest paths between two ends as one layered graph: layer i holds the authors that stand i hops from the start on some
/// shortest path, ascending; each knows its successors in the next layer. Every way through the layers is a shortest path.
/// </summary>
internal sealed class TieGraph(int[][] layers, int[][][] successors)
{
    public int Hops => layers.Length - 1;

    /// <summary>Number of shortest paths (sequences of authors), exact however large. O(edges of the layered graph).</summary>
    public BigInteger Count()
    {
        var counts = new BigInteger[layers[^1].Length];
        Array.Fill(counts, BigInteger.One);
        for (var layer = Hops - 1; layer >= 0; layer--)
        {
            var next = counts;
            counts = Array.ConvertAll(successors[layer], places => places.Aggregate(BigInteger.Zero, (sum, place) => sum + next[place]));
        }

        return counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
    }

    /// <summary>The path that comes first in lexicographic order of authors.</summary>
    public int[] First()
    {
        var path = new int[layers.Length];
        var place = 0;
        for (var layer = 0; layer < layers.Length; layer++)
        {
            path[layer] = layers[layer][place];
            if (layer < Hops) place = successors[layer][place][0];
        }

        return path;
    }

    /// <summary>Every path, in lexicographic order of authors, made one at a time.</summary>
    public IEnumerable<int[]> Paths()
    {
        var places = new int[layers.Length];
        var turns = new int[layers.Length];
        for (var start = 0; start < layers[0].Length; start++)
        {
            places[0] = start;
            var depth = 0;
            turns[0] = 0;
            while (depth >= 0)
            {
                if (depth == Hops)
                {
                    yield return PathAt(places);
                    depth--;
                    continue;
                }

                var next = successors[depth][places[depth]];
                if (turns[depth] == next.Length)
                {
                    depth--;
                    continue;
                }

                places[depth + 1] = next[turns[depth]++];
                turns[++depth] = 0;
            }
        }
    }

    private int[] PathAt(int[] places)
    {
        var path = new int[places.Length];
        for (var layer = 0; layer < path.Length; layer++) path[layer] = layers[layer][places[layer]];
        return path;
    }
}
