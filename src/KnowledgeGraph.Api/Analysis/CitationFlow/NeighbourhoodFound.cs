using KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The result of <c>citationNeighbourhood</c>.</summary>
internal sealed record NeighbourhoodFound(IReadOnlyList<NeighbourhoodRow> Levels, bool IsCapped, bool GoesDeeper)
{
    public static NeighbourhoodFound Of(GraphTopology topology, NeighbourhoodResult found) => new(
        [.. found.Levels.Select(level => new NeighbourhoodRow(level.Depth, [.. level.Papers.Select(topology.Papers.NodeOf)], level.Found))],
        found.IsCapped,
        found.GoesDeeper);
}
