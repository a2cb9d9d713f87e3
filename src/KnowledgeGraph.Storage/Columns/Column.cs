namespace KnowledgeGraph.Storage;

/// <summary>
/// Values of one property for many rows, as plain arrays that readers may use without copying; texts may stay in place. Text, dates
/// and so on have their own class: Text→<see cref="TextColumn"/>, Integer→<see cref="IntegerColumn"/>, Number→<see cref="NumberColumn"/>,
/// Boolean→<see cref="BooleanColumn"/>, Date→<see cref="IntegerColumn"/> (days since 0001-01-01),
/// TextList→<see cref="ListColumn{T}"/> of text, NodeList→<see cref="ListColumn{T}"/> of <see cref="NodeColumn"/>.
/// </summary>
public abstract class Column
{
    private protected Column(int count, bool[]? nulls)
    {
        Count = count;
        Nulls = nulls;
    }

    public int Count { get; }

    /// <summary>True where a row has no value; null when every row has one.</summary>
    public bool[]? Nulls { get; }

    public bool IsNull(int row) => Nulls is not null && Nulls[row];
}
