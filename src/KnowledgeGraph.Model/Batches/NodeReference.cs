namespace KnowledgeGraph.Model;

/// <summary>A node named from outside: its kind and any of its ids.</summary>
public readonly record struct NodeReference(NodeKind Kind, ExternalId Id);
