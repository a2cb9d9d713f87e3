using KnowledgeGraph.Analysis.CitationFlow.Paths;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>A path along citations.</summary>
internal sealed record CitationPathRow(IReadOnlyList<NodeId> Papers, IReadOnlyList<CitationStepRow> Steps)
{
    public static CitationPathRow Of(GraphTopology topology, CitationPath path)
    {
        NodeId[] papers = [.. path.Papers.Select(topology.Papers.NodeOf)];
        return new(papers, [.. path.Cites.Select((cites, step) => new CitationStepRow(papers[step], papers[step + 1], cites))]);
    }
}
