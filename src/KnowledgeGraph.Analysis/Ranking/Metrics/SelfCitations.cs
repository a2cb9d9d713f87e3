namespace KnowledgeGraph.Analysis.Ranking.Metrics;

/// <summary>Which citations count for an author.</summary>
public enum SelfCitations : byte
{
    /// <summary>All of them.</summary>
    Count,

    /// <summary>Not those by papers of the author.</summary>
    WithoutOwn,

    /// <summary>Not those by papers that share any author with the cited one.</summary>
    WithoutAnyAuthor,
}
