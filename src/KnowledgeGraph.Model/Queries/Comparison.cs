namespace KnowledgeGraph.Model;

/// <summary>How <see cref="NodeFilter.Compare"/> compares. All but the last two take exactly one value; <see cref="In"/> takes any number.</summary>
public enum Comparison : byte
{
    Equal = 0,
    NotEqual = 1,
    Less = 2,
    LessOrEqual = 3,
    Greater = 4,
    GreaterOrEqual = 5,
    Contains = 6,
    StartsWith = 7,
    In = 8,

    /// <summary>No source states the property.</summary>
    IsMissing = 9,
}
