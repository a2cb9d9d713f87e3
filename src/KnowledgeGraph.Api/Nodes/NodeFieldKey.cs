using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>
/// What a node's field reads: an identity, a list of names, or a property. <c>default</c> is the opaque id.
/// </summary>
internal readonly record struct NodeFieldKey(NodeFieldSource Source, NodeProperty Property = NodeProperty.None);
