namespace KnowledgeGraph.Import;

/// <summary>A fault of an import that its user can act on. The message says what happened, where, and what to do.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
