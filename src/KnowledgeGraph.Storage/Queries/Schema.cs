using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Looks up what the schema fixes, refusing what it does not know as a fault of the query.</summary>
internal static class Schema
{
    public static NodeKind Check(NodeKind kind) => kind is > NodeKind.None and <= NodeKind.Topic ? kind : throw QueryFaults.Kind(kind);

    public static PropertyInfo Of(NodeProperty property) =>
        property != NodeProperty.None && Enum.IsDefined(property) ? PropertyInfo.Of(property) : throw QueryFaults.Property(property);

    public static RelationInfo Of(Relation relation) =>
        relation != Relation.None && Enum.IsDefined(relation) ? RelationInfo.Of(relation) : throw QueryFaults.Relation(relation);

    /// <summary>Kind at which the relation starts in the direction.</summary>
    public static NodeKind Start(RelationInfo info, Direction direction) => direction == Direction.Forward ? info.Owner : info.Target;

    /// <summary>Kind at the other end.</summary>
    public static NodeKind End(RelationInfo info, Direction direction) => direction == Direction.Forward ? info.Target : info.Owner;
}
