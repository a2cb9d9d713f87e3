namespace KnowledgeGraph.Analysis.Communities.Change;

/// <summary>What happened to a community from one window to the next.</summary>
public enum CommunityEventKind
{
    /// <summary>Its members were in no common community before.</summary>
    Born,

    /// <summary>It went on, of about the same size.</summary>
    Continued,

    /// <summary>It went on, larger.</summary>
    Grew,

    /// <summary>It went on, smaller.</summary>
    Shrank,

    /// <summary>It came out of one that may have gone on otherwise.</summary>
    SplitFrom,

    /// <summary>Most of it became part of another one.</summary>
    MergedInto,

    /// <summary>Nothing of it is left together.</summary>
    Dissolved,
}
