namespace KnowledgeGraph.Storage;

/// <summary>A list per row: the items of row i are Items[Offsets[i]..Offsets[i+1]]. A row without a value is an empty list.</summary>
public sealed class ListColumn<T>(T items, int[] offsets, int count) : Column(count, null)
    where T : Column
{
    public T Items { get; } = items;

    public int[] Offsets { get; } = offsets;
}
