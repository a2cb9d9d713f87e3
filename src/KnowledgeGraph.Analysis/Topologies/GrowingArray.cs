namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>An array that grows by half, so that building a large one keeps less slack than doubling. Not thread-safe.</summary>
internal sealed class GrowingArray<T>
    where T : unmanaged
{
    private T[] _items = new T[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, (int)Math.Min(Array.MaxLength, (long)_items.Length * 3 / 2));
        _items[Count++] = item;
    }

    public T[] ToArray() => Items.ToArray();

    /// <summary>Forgets the items and keeps the room.</summary>
    public void Clear() => Count = 0;
}
