namespace KnowledgeGraph.Model;

/// <summary>Properties of relations. The numbers are part of the on-disk format: never reuse one.</summary>
public enum RelationProperty : byte
{
    None = 0,

    /// <summary>Zero-based place in the paper's list (authors, numbered references).</summary>
    Position = 1,

    /// <summary>The author's name as the source prints it on this paper; absent when equal to the author's name.</summary>
    PrintedName = 2,
    IsCorresponding = 3,

    /// <summary>The author's institutions on this paper.</summary>
    Institutions = 4,
    FirstYear = 5,
    LastYear = 6,

    /// <summary>Sentences in which the citation stands.</summary>
    Contexts = 7,
    Intents = 8,
    IsInfluential = 9,

    /// <summary>Strength of a paper's topic, 0 to 1.</summary>
    Score = 10,
}
