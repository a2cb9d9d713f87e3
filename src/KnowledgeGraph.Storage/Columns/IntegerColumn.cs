namespace KnowledgeGraph.Storage;

/// <summary>Integers, or dates as days since 0001-01-01. Null rows hold zero.</summary>
public sealed class IntegerColumn(long[] values, int count, bool[]? nulls = null) : Column(count, nulls)
{
    public long[] Values { get; } = values;
}
