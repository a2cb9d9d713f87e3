using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Search;

/// <summary>A node that matches, with its score.</summary>
internal readonly record struct SearchHit(NodeId Node, double Score);
