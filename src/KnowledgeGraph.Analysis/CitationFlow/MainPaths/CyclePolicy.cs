namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>What is done about papers that cite each other in a circle, where paths could not be counted.</summary>
public enum CyclePolicy
{
    /// <summary>
    /// Within a circle only citations of an earlier paper by a later one count, by year and then by number; the others are dropped and
    /// reported.
    /// </summary>
    BreakByYear,

    /// <summary>The papers of a circle count as one; citations between them are dropped.</summary>
    Condense,
}
