namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>What it costs to make a graph of people from papers, from the real sizes of teams. Thread-safe.</summary>
public static class ProjectionPrice
{
    /// <summary>
    /// Pairs of people on a paper, both ways, over all papers: the entries of the co-authorship graph, repeated ones too. O(papers).
    /// </summary>
    public static long Of(GraphTopology topology)
    {
        var offsets = topology.PaperAuthors.Offsets;
        long pairs = 0;
        for (var paper = 0; paper + 1 < offsets.Length; paper++)
        {
            long team = offsets[paper + 1] - offsets[paper];
            pairs += team * (team - 1);
        }

        return pairs;
    }
}
