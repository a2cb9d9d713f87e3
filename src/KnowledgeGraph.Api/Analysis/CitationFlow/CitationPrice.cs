using KnowledgeGraph.Analysis.CitationFlow;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>What runs along citations are expected to touch, from the real degrees near where they begin.</summary>
internal static class CitationPrice
{
    /// <summary>Papers of a level whose degrees are read; of more, the rest is taken for alike.</summary>
    private const int Sample = 1_000;

    /// <summary>All papers, and all citations both ways.</summary>
    public static long Everything(GraphTopology topology) => topology.Papers.Count + (2L * topology.References.EdgeCount);

    /// <summary>Papers within some steps: exact for the first step, beyond it as many more as the last measured step had.</summary>
    public static long Around(GraphTopology topology, IReadOnlyList<int> papers, CitationDirection direction, int depth)
    {
        var everything = Everything(topology);
        double touched = papers.Count;
        double level = papers.Count;
        var sample = papers.Take(Sample).ToArray();
        for (var step = 0; step < depth && touched < everything && level >= 1; step++)
        {
            if (sample.Length > 0)
            {
                var degrees = sample.Sum(paper => (double)Degree(topology, paper, direction));
                var growth = degrees / sample.Length;
                sample = step == 0 ? [.. sample.SelectMany(paper => Neighbours(topology, paper, direction)).Take(Sample)] : [];
                level *= growth;
                touched += level;
            }
            else
            {
                touched += level;
            }
        }

        return (long)Math.Min(touched, everything);
    }

    /// <summary>References of the citing papers, and citing papers of the references.</summary>
    public static long OfRelated(GraphTopology topology, int paper)
    {
        long touched = 1;
        foreach (var reference in topology.References.Neighbours(paper)) touched += 1 + topology.CitedBy.Degree(reference);
        foreach (var citing in topology.CitedBy.Neighbours(paper)) touched += 1 + topology.References.Degree(citing);
        return touched;
    }

    public static long Times(long price, int runs) => price > long.MaxValue / runs ? long.MaxValue : price * runs;

    private static int Degree(GraphTopology topology, int paper, CitationDirection direction) => direction switch
    {
        CitationDirection.References => topology.References.Degree(paper),
        CitationDirection.CitedBy => topology.CitedBy.Degree(paper),
        _ => topology.References.Degree(paper) + topology.CitedBy.Degree(paper),
    };

    private static int[] Neighbours(GraphTopology topology, int paper, CitationDirection direction) => direction switch
    {
        CitationDirection.References => topology.References.Neighbours(paper).ToArray(),
        CitationDirection.CitedBy => topology.CitedBy.Neighbours(paper).ToArray(),
        _ => [.. topology.References.Neighbours(paper), .. topology.CitedBy.Neighbours(paper)],
    };
}
