namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>How a main path is picked from weighted citations.</summary>
public enum MainPathSearch
{
    /// <summary>From a source always on along the heaviest citation (Hummon and Doreian's priority first search).</summary>
    Local,

    /// <summary>The path from a source to a sink with the greatest sum of weights.</summary>
    Global,

    /// <summary>Through each of the heaviest citations, extended to both sides (Liu and Lu).</summary>
    KeyRoute,
}
