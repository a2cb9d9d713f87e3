namespace KnowledgeGraph.GraphQL.Types;

/// <summary>An object, interface or union: a type that a selection set can follow.</summary>
public abstract class CompositeType(string name, string? description) : NamedType(name, description);
