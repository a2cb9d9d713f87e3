namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Objects whose source values are of the type <typeparamref name="TSource"/>.</summary>
public sealed class ObjectColumn<TSource> : ObjectColumn
{
    private readonly TSource[] _values;

    /// <param name="values">One source value a row; null references are null rows.</param>
    /// <param name="isNull">True at null rows, for value types; null if there are none.</param>
    public ObjectColumn(TSource[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public ObjectColumn(TSource[] values, int count, bool[]? isNull)
        : base(count, typeof(TSource).IsValueType ? isNull : isNull ?? NullMarks.Of(values, count))
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override Type SourceType => typeof(TSource);

    internal ReadOnlyMemory<TSource> Rows => _values.AsMemory(0, Count);

    internal override ObjectColumn Without(bool[] skipped, int remaining)
    {
        var kept = new TSource[remaining];
        int next = 0;
        for (int row = 0; row < Count; row++)
        {
            if (!skipped[row])
            {
                kept[next++] = _values[row];
            }
        }

        return new ObjectColumn<TSource>(kept);
    }
}
