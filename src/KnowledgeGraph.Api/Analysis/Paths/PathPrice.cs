using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>
/// What path searches are expected to touch. A search from both ends mostly meets within two steps of each, so the price is what lies
/// there, from the real degrees; filters make it less, so that it is rather too high.
/// </summary>
internal static class PathPrice
{
    /// <summary>Co-authors whose papers are counted; of more, the rest is taken for alike.</summary>
    private const int Sample = 1_000;

    /// <param name="topology">The graph.</param>
    /// <param name="ends">Authors that searches begin from.</param>
    /// <param name="searches">How often.</param>
    public static long Of(GraphTopology topology, IReadOnlyList<NodeId> ends, int searches)
    {
        var everything = Everything(topology);
        var once = Math.Min(everything, ends.Sum(end => Around(topology, topology.Authors.VertexOf(end))));
        return once > long.MaxValue / searches ? long.MaxValue : once * searches;
    }

    /// <summary>All authors and papers, and all authorships in both directions.</summary>
    public static long Everything(GraphTopology topology) =>
        topology.Authors.Count + (long)topology.Papers.Count + (2L * topology.PaperAuthors.EdgeCount);

    private static long Around(GraphTopology topology, int author)
    {
        long touched = 1;
        long sampled = 0;
        long coauthors = 0;
        foreach (var paper in topology.AuthorPapers.Neighbours(author))
        {
            var team = topology.PaperAuthors.Neighbours(paper);
            touched += 1 + team.Length;
            coauthors += team.Length;
            foreach (var other in team[..(int)Math.Min(team.Length, Math.Max(0, Sample - (coauthors - team.Length)))])
                sampled += topology.AuthorPapers.Degree(other);
        }

        return coauthors <= Sample ? touched + sampled : touched + (sampled * coauthors / Sample);
    }
}
