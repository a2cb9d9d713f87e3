namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>How much an edge between two vertices weighs that share neighbours.</summary>
public enum SharedWeight
{
    /// <summary>As many as they share.</summary>
    Count,

    /// <summary>Shared ones over the geometric mean of what each has (Salton's cosine): 0 to 1.</summary>
    Cosine,

    /// <summary>
    /// Shared ones over what chance would let them share (N. J. van Eck, L. Waltman, "How to normalize cooccurrence data?", JASIST 60,
    /// 2009): above 1 is more than chance.
    /// </summary>
    Association,
}
