namespace KnowledgeGraph.Storage;

/// <summary>Truth values. Null rows hold false.</summary>
public sealed class BooleanColumn(bool[] values, int count, bool[]? nulls = null) : Column(count, nulls)
{
    public bool[] Values { get; } = values;
}
