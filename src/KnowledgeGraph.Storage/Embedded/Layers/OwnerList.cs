namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Owners of one target, ascending, one entry per edge. Immutable for readers: a longer list may share the array of a shorter one,
/// since a reader looks at no more than its own count and only the newest list is ever extended (there is one writer).
/// </summary>
internal sealed class OwnerList
{
    private readonly int[] _items;
    private readonly int _count;

    private OwnerList(int[] items, int count)
    {
        _items = items;
        _count = count;
    }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, _count);

    public static OwnerList Of(ReadOnlySpan<int> owners) => new(owners.ToArray(), owners.Length);

    public OwnerList With(int owner)
    {
        if (_count > 0 && _items[_count - 1] > owner) return Insert(owner);
        var items = _items;
        if (_count == items.Length)
        {
            items = new int[Math.Max(4, _count * 2)];
            Items.CopyTo(items);
        }

        items[_count] = owner;
        return new(items, _count + 1);
    }

    public OwnerList Without(int owner)
    {
        var at = Items.BinarySearch(owner);
        if (at < 0) throw new InvalidOperationException($"Owner {owner} is not in the list of its target.");
        var items = new int[_count - 1];
        Items[..at].CopyTo(items);
        Items[(at + 1)..].CopyTo(items.AsSpan(at));
        return new(items, items.Length);
    }

    private OwnerList Insert(int owner)
    {
        var at = Items.BinarySearch(owner);
        if (at < 0) at = ~at;
        var items = new int[_count + 1 + (_count / 4)];
        Items[..at].CopyTo(items);
        items[at] = owner;
        Items[at..].CopyTo(items.AsSpan(at + 1));
        return new(items, _count + 1);
    }
}
