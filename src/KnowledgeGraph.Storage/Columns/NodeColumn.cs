using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>References to nodes.</summary>
public sealed class NodeColumn(NodeId[] values, int count) : Column(count, null)
{
    public NodeId[] Values { get; } = values;
}
