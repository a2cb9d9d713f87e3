namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A value of an enum type (§3.9).</summary>
public sealed class EnumValue(int index, string name, string? description, string? deprecationReason, long number)
{
    /// <summary>Position within <see cref="EnumType.Values"/>; what <see cref="Execution.Columns.EnumColumn"/> holds.</summary>
    public int Index { get; } = index;

    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>Null unless the value is deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The number of the CLR enum member that this value stands for; equal to <see cref="Index"/> when there is none.</summary>
    public long Number { get; } = number;
}
