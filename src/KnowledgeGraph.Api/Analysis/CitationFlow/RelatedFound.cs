using KnowledgeGraph.Analysis.CitationFlow.Related;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Api.Analysis.CitationFlow;

/// <summary>The result of <c>relatedPapers</c>.</summary>
internal sealed record RelatedFound(IReadOnlyList<RelatedRow> Papers, int Found)
{
    public static RelatedFound Of(GraphTopology topology, RelatedPapersResult found) =>
        new([.. found.Papers.Select(related => RelatedRow.Of(topology, related))], found.Found);
}
