namespace KnowledgeGraph.Model;

/// <summary>Which end of a relation an expansion starts from.</summary>
public enum Direction : byte
{
    /// <summary>From the owner to the target: a paper's authors, a paper's references.</summary>
    Forward = 0,

    /// <summary>From the target to the owners: an author's papers, the papers that cite a paper.</summary>
    Backward = 1,
}
