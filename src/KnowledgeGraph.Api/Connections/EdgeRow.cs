namespace KnowledgeGraph.Api.Connections;

/// <summary>One edge by its position in the set.</summary>
internal readonly record struct EdgeRow(EdgeSet Edges, int Index);
