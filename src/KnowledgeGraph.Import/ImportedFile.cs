namespace KnowledgeGraph.Import;

/// <summary>A document that was read to its end.</summary>
public sealed record ImportedFile(string Name, string Format, long Records, long Rejected);
