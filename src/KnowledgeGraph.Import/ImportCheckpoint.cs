namespace KnowledgeGraph.Import;

/// <summary>Everything before this place is in the graph.</summary>
/// <param name="File">The document's name, as the import shows it.</param>
/// <param name="Position">Place within the document.</param>
/// <param name="Plan">
/// A digest of the documents that the import found: their names, lengths and times. An import goes on only where it finds the same;
/// null to go on in any case.
/// </param>
public sealed record ImportCheckpoint(string File, ImportPosition Position, string? Plan = null);
