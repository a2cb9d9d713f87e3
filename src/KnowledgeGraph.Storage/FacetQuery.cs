using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Counts nodes of a kind per value of a property (<paramref name="Property"/> set) or per related node
/// (<paramref name="Relation"/> set). Exactly one of the two is set.
/// </summary>
public sealed record FacetQuery(
    NodeKind Kind, NodeFilter? Filter, NodeProperty Property, Relation Relation, Direction Direction, int Limit);
