namespace KnowledgeGraph.Model;

/// <summary>How related nodes decide a <see cref="NodeFilter.Related"/>.</summary>
public enum Quantifier : byte
{
    /// <summary>At least one related node matches.</summary>
    Some = 0,

    /// <summary>No related node matches.</summary>
    None = 1,

    /// <summary>Every related node matches (true when there is none).</summary>
    All = 2,

    /// <summary>The number of matching related nodes lies within the bounds.</summary>
    Count = 3,
}
