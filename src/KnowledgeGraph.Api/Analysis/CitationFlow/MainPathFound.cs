using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The result of <c>mainPath</c>.</summary>
/// <param name="Found">As the algorithm gave it.</param>
/// <param name="Stations">Papers of each station.</param>
/// <param name="Links">Citations between stations.</param>
/// <param name="Circles">Papers of each circle that was met.</param>
/// <param name="Dropped">Citations that were left out because of circles.</param>
internal sealed record MainPathFound(
    MainPathResult Found,
    IReadOnlyList<PaperGroup> Stations,
    IReadOnlyList<MainPathEdge> Links,
    IReadOnlyList<PaperGroup> Circles,
    IReadOnlyList<CitationStepRow> Dropped)
{
    public static MainPathFound Of(GraphTopology topology, MainPathResult found)
    {
        var papers = topology.Papers;
        return new(
            found,
            [.. found.Vertices.Select(station => PaperGroup.Of(topology, station.Papers))],
            found.Edges,
            PaperGroup.All(topology, found.Cycles.Groups),
            [.. found.Dropped.Select(edge => new CitationStepRow(papers.NodeOf(edge.Citing), papers.NodeOf(edge.Cited), true))]);
    }
}
