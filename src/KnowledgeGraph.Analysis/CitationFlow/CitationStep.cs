using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.CitationFlow;

/// <summary>One step along citations in a direction: up to two ascending rows.</summary>
internal readonly struct CitationStep(GraphTopology topology, CitationDirection direction)
{
    public CitationStep Reverse => new(topology, direction switch
    {
        CitationDirection.References => CitationDirection.CitedBy,
        CitationDirection.CitedBy => CitationDirection.References,
        _ => direction,
    });

    /// <summary>The row of references where they are followed, else the row of citing papers.</summary>
    public ReadOnlySpan<int> First(int paper) =>
        direction == CitationDirection.CitedBy ? topology.CitedBy.Neighbours(paper) : topology.References.Neighbours(paper);

    /// <summary>The row of citing papers where both are followed, else nothing.</summary>
    public ReadOnlySpan<int> Second(int paper) =>
        direction == CitationDirection.Mixed ? topology.CitedBy.Neighbours(paper) : [];
}
