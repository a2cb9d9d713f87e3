namespace KnowledgeGraph.Analysis.CitationFlow.Related;

/// <summary>What makes papers related.</summary>
public enum RelatedSignal
{
    /// <summary>Either: what they cite or who cites them.</summary>
    Both,

    /// <summary>That the same papers cite them.</summary>
    Cocitation,

    /// <summary>That they cite the same papers.</summary>
    Coupling,
}
