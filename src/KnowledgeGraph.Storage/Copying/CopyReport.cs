namespace KnowledgeGraph.Storage.Copying;

/// <summary>What a copy did, and whether both graphs state the same now.</summary>
/// <param name="Statements">Statements read from the source.</param>
/// <param name="NodesCreated">Nodes that the target did not have.</param>
/// <param name="RelationsCreated">Edges that the target did not have.</param>
/// <param name="SourceChecksum">See <see cref="GraphChecksum"/>.</param>
/// <param name="TargetChecksum">Of the target after the copy.</param>
/// <param name="Differences">Counts in which the two differ, in words; empty when none does.</param>
public sealed record CopyReport(
    long Statements, long NodesCreated, long RelationsCreated, string SourceChecksum, string TargetChecksum, IReadOnlyList<string> Differences)
{
    /// <summary>False when the target states something else, which it does when it was not empty before.</summary>
    public bool IsEqual => SourceChecksum == TargetChecksum && Differences.Count == 0;
}
