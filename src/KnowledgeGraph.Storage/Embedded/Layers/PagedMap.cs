namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// An immutable sparse array: ordinal to value, null where nothing is held. Versions share pages; an editor copies only the pages
/// that it touches, each once per edit. Reading is three array accesses.
/// </summary>
internal sealed class PagedMap<T>(PagedMap<T>.Middle?[] roots)
    where T : class
{
    internal const int LeafBits = 6;
    internal const int MiddleBits = 8;
    internal const int RootShift = LeafBits + MiddleBits;

    public static PagedMap<T> Empty { get; } = new([]);

    internal Middle?[] Roots { get; } = roots;

    public T? this[int index]
    {
        get
        {
            var root = index >> RootShift;
            if ((uint)root >= (uint)Roots.Length || Roots[root] is not { } middle) return null;
            return middle.Leaves[(index >> LeafBits) & ((1 << MiddleBits) - 1)] is { } leaf
                ? leaf.Items[index & ((1 << LeafBits) - 1)]
                : null;
        }
    }

    public PagedMapEditor<T> Edit() => new(Roots);

    /// <summary>Pages of pages. <paramref name="Owner"/> is the editor that may write in place; no one else ever does.</summary>
    internal sealed record Middle(object Owner, Leaf?[] Leaves);

    internal sealed record Leaf(object Owner, T?[] Items);
}
