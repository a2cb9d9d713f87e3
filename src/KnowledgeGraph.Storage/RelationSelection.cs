namespace KnowledgeGraph.Storage;

/// <summary>An expansion that will be asked for, and what will be read of the nodes that it leads to.</summary>
public sealed record RelationSelection(ExpandQuery Query, NodeSelection Nodes);
