namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Lists, end to end in one column of items of any kind: row <c>i</c> has the items <c>offsets[i]</c> up to <c>offsets[i + 1]</c>. Lists of
/// lists are list columns of list columns.
/// </summary>
public sealed class ListColumn : FieldColumn
{
    /// <param name="offsets">One more than there are rows; ascending from 0 to the number of items. A null row is empty.</param>
    /// <param name="items">The items of all rows.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    public ListColumn(int[] offsets, FieldColumn items, bool[]? isNull = null)
        : this(offsets, offsets.Length - 1, items, isNull)
    {
    }

    public ListColumn(int[] offsets, int count, FieldColumn items, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(offsets.Length - 1, count);
        RequireOrder(offsets, count, items.Count);
        Offsets = offsets;
        Items = items;
    }

    internal int[] Offsets { get; }

    internal FieldColumn Items { get; }

    private static void RequireOrder(int[] offsets, int count, int itemCount)
    {
        int previous = 0;
        bool ordered = offsets[0] == 0 && offsets[count] == itemCount;
        for (int row = 1; row <= count; row++)
        {
            ordered &= offsets[row] >= previous;
            previous = offsets[row];
        }

        if (!ordered)
        {
            throw new ArgumentException($"List offsets must ascend from 0 to the number of items, {itemCount}.", nameof(offsets));
        }
    }
}
