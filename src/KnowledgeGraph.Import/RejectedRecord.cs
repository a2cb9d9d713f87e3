namespace KnowledgeGraph.Import;

/// <summary>A record that made no statement, and why.</summary>
/// <param name="File">Name of the document.</param>
/// <param name="Line">Line on which the record starts, counted from 1.</param>
/// <param name="Reason">What is wrong and what was expected.</param>
public sealed record RejectedRecord(string File, long Line, string Reason);
