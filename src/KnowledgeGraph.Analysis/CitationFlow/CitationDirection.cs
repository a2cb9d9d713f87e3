namespace KnowledgeGraph.Analysis.CitationFlow;

/// <summary>Which way citations are followed.</summary>
public enum CitationDirection
{
    /// <summary>From a paper to what it cites: back in time, mostly.</summary>
    References,

    /// <summary>From a paper to what cites it.</summary>
    CitedBy,

    /// <summary>Both ways; each step may differ.</summary>
    Mixed,
}
