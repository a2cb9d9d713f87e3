using KnowledgeGraph.Analysis.CitationFlow.Paths;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The result of <c>citationPaths</c>.</summary>
internal sealed record CitationPathsFound(IReadOnlyList<CitationPathRow> Paths, bool AreAll)
{
    public static CitationPathsFound Of(GraphTopology topology, CitationPathsResult found) =>
        new([.. found.Paths.Select(path => CitationPathRow.Of(topology, path))], found.AreAll);
}
