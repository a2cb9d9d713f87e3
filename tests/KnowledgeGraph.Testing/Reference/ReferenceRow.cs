using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>What an order compares of one item: the value per term (default where missing), the key, the place in the owner's list.</summary>
internal sealed record ReferenceRow(NodeId Node, IReadOnlyList<PropertyValue> Values, string Key, int Place);
