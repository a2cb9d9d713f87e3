namespace KnowledgeGraph.Storage;

/// <summary>An expansion that will be asked for, and what will be read of the nodes that it leads to.</summary>
/// <param name="Query">Without cursors.</param>
/// <param name="Nodes">Of the other ends.</param>
public sealed record RelationSelection(ExpandQuery Query, NodeSelection Nodes)
{
    /// <summary>
    /// What will be read of the institutions that the edges name; null for nothing. Counts only where the query reads that property.
    /// </summary>
    public NodeSelection? Institutions { get; init; }
}
