using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Edges as parallel arrays of equal length. Valid until the next chunk is asked for.</summary>
public readonly record struct EdgeChunk(ReadOnlyMemory<NodeId> Owners, ReadOnlyMemory<NodeId> Targets);
