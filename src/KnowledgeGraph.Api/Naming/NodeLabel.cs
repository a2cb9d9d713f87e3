namespace KnowledgeGraph.Api.Naming;

/// <summary>A node as output shows it.</summary>
/// <param name="Key">Key of the node; every command takes it back.</param>
/// <param name="Name">Name of the person, title of the paper; empty when none is stated.</param>
/// <param name="Year">Year of the paper; null for other kinds and where none is stated.</param>
public readonly record struct NodeLabel(string Key, string Name, long? Year);
