using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>An edge of the merged graph. Place: where the owner lists it, counted from zero, invisible targets included.</summary>
internal sealed record ReferenceLink(NodeId Owner, NodeId Target, int Place, ReferenceEdge Edge)
{
    public NodeId Other(Direction direction) => direction == Direction.Forward ? Target : Owner;
}
