namespace KnowledgeGraph.Import.Seeds;

/// <summary>An entry that could not be read: its first line, counted from one, and why.</summary>
internal readonly record struct DocumentReject(int Line, string Reason);
