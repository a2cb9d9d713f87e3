using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Groups, largest first, ties by value or key.</summary>
/// <param name="Groups">At most the asked limit.</param>
/// <param name="GroupCount">Number of groups before the limit.</param>
/// <param name="Missing">Nodes that state no value or have no related node.</param>
public sealed record FacetList(IReadOnlyList<Facet> Groups, long GroupCount, long Missing);

/// <summary>One group: the value or the related node, and how many nodes are in it.</summary>
public readonly record struct Facet(PropertyValue Value, NodeId Node, long Count);
