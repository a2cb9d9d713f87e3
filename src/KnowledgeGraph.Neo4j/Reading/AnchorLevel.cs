using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>One kind of nodes on the way from filtered nodes to named ones.</summary>
/// <param name="Kind">Of the nodes.</param>
/// <param name="Filter">All that is asked of them.</param>
/// <param name="Part">The condition in it that the way follows: a relation to the next level, or the names at the end.</param>
/// <param name="Depth">How deep in the whole filter this one stands.</param>
internal readonly record struct AnchorLevel(NodeKind Kind, NodeFilter Filter, NodeFilter Part, int Depth);
