using KnowledgeGraph.Analysis.CitationFlow.Related;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>A related paper with its reasons.</summary>
internal sealed record RelatedRow(
    NodeId Paper, RelatedPaper Found, IReadOnlyList<NodeId> SharedReferences, IReadOnlyList<NodeId> CitingBoth)
{
    public static RelatedRow Of(GraphTopology topology, RelatedPaper found) => new(
        topology.Papers.NodeOf(found.Paper),
        found,
        [.. found.ReferenceExamples.Select(topology.Papers.NodeOf)],
        [.. found.CitingExamples.Select(topology.Papers.NodeOf)]);
}
