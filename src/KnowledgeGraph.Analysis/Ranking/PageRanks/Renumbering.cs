using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Ranking.PageRanks;

/// <summary>
/// A directed graph with its vertices renumbered so that edges lead to later ones as far as cycles allow. On citations a sweep then
/// carries scores all the way down, and a few sweeps solve what takes dozens in an arbitrary order.
/// </summary>
internal sealed class Renumbering
{
    /// <summary>Share of edges that must lead one way for the numbering at hand to be good enough.</summary>
    private const double GoodShare = 0.9;

    private readonly int[] _order;

    private Renumbering(int[] order) => _order = order;

    /// <summary>Null when the numbering at hand serves as well.</summary>
    public static Renumbering? For(Adjacency outgoing)
    {
        long later = 0;
        for (var vertex = 0; vertex < outgoing.VertexCount; vertex++)
        {
            foreach (var target in outgoing.Neighbours(vertex)) later += target > vertex ? 1 : 0;
        }

        var share = (double)later / Math.Max(1, outgoing.EdgeCount);
        return Math.Max(share, 1 - share) >= GoodShare ? null : new(DepthFirstOrder.ReversePostorder(outgoing));
    }

    public Adjacency Apply(Adjacency rows)
    {
        var places = new int[_order.Length];
        for (var place = 0; place < _order.Length; place++) places[_order[place]] = place;
        var (offsets, targets) = (new int[_order.Length + 1], new int[rows.EdgeCount]);
        for (var place = 0; place < _order.Length; place++)
        {
            var next = offsets[place];
            foreach (var target in rows.Neighbours(_order[place])) targets[next++] = places[target];
            offsets[place + 1] = next;
        }

        return new(offsets, targets);
    }

    public double[] Apply(double[] values) => Array.ConvertAll(_order, vertex => values[vertex]);

    public double[] Undo(double[] values)
    {
        var undone = new double[values.Length];
        for (var place = 0; place < values.Length; place++) undone[_order[place]] = values[place];
        return undone;
    }
}
