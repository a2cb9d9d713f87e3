namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>What a run cost and whether it came to its end. Part of every result of a heavy algorithm.</summary>
/// <param name="Stop">Why it ended early; <see cref="StopReason.None"/> when it did not.</param>
/// <param name="NodesTouched">Vertices that the run looked at, repeated visits included.</param>
/// <param name="Elapsed">Wall time since the budget was made.</param>
public readonly record struct RunReport(StopReason Stop, long NodesTouched, TimeSpan Elapsed)
{
    /// <summary>False when the result holds only what was certain at the moment of the stop.</summary>
    public bool IsComplete => Stop == StopReason.None;
}
