namespace KnowledgeGraph.Storage;

/// <summary>What a batch did.</summary>
/// <param name="Version">The version in which the batch is visible; unchanged when nothing was new.</param>
/// <param name="NodesCreated">Nodes that became visible.</param>
/// <param name="NodesMerged">Statements about nodes that were visible already.</param>
/// <param name="NodesDeleted">Visible nodes that are gone.</param>
/// <param name="RelationsCreated">Edges that the graph did not hold.</param>
/// <param name="RelationsMerged">Edges that were there already.</param>
/// <param name="IsChange">
/// The batch said something new and so made the version. Otherwise that may be the work of another batch written at the same time.
/// </param>
public readonly record struct WriteResult(
    long Version,
    long NodesCreated,
    long NodesMerged,
    long NodesDeleted,
    long RelationsCreated,
    long RelationsMerged,
    bool IsChange = false);
