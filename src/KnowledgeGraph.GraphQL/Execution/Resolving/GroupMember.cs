namespace KnowledgeGraph.GraphQL.Execution.Resolving;

/// <summary>Binds a field to a group that resolves it together with others.</summary>
/// <param name="group">Shared by all members.</param>
/// <param name="ordinal">The member's position in the group, in the order of declaration.</param>
internal sealed class GroupMember(FieldGroup group, int ordinal) : FieldBinding
{
    public FieldGroup Group { get; } = group;

    public int Ordinal { get; } = ordinal;
}
