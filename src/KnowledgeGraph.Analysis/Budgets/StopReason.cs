namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>Why a run ended. <c>default</c> means that it ran to its end.</summary>
public enum StopReason : byte
{
    /// <summary>Nothing stopped it: the result is complete.</summary>
    None = 0,

    /// <summary>It touched as many nodes as it was allowed to.</summary>
    NodeLimit = 1,

    /// <summary>Its time was over.</summary>
    TimeLimit = 2,

    /// <summary>The caller cancelled it.</summary>
    Cancelled = 3,
}
