namespace KnowledgeGraph.Storage;

/// <summary>Doubles. Null rows hold zero.</summary>
public sealed class NumberColumn(double[] values, int count, bool[]? nulls = null) : Column(count, nulls)
{
    public double[] Values { get; } = values;
}
