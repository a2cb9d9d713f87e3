using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>A statement with the source that made it.</summary>
public readonly record struct SourcedStatement(string Source, NodeStatement Statement);
