namespace KnowledgeGraph.Import;

/// <summary>Everything before this place is in the graph.</summary>
/// <param name="File">The document's name, as the import shows it.</param>
/// <param name="Position">Place within the document.</param>
public sealed record ImportCheckpoint(string File, ImportPosition Position);
