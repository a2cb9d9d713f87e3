using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// An immutable sparse array: ordinal to value, null where nothing is held. Versions share pages; an editor copies only the pages
/// that it touches, each once per edit. Pages are small because a bulk import touches many at random. Reading is three array accesses.
/// </summary>
internal sealed class PagedMap<T>(PagedMap<T>.Middle?[] roots)
    where T : class
{
    internal const int LeafBits = 3;
    internal const int MiddleBits = 8;
    internal const int RootShift = LeafBits + MiddleBits;
    internal const int LeafSize = 1 << LeafBits;
    internal const int MiddleSize = 1 << MiddleBits;

    public static PagedMap<T> Empty { get; } = new([]);

    internal Middle?[] Roots { get; } = roots;

    public T? this[int index]
    {
        get
        {
            var root = index >> RootShift;
            if ((uint)root >= (uint)Roots.Length || Roots[root] is not { } middle) return null;
            return middle.Leaves[(index >> LeafBits) & (MiddleSize - 1)] is { } leaf ? leaf.Items[index & (LeafSize - 1)] : null;
        }
    }

    /// <summary>The first index at or behind the given one that holds a value, or <see cref="int.MaxValue"/>.</summary>
    public int Next(int index)
    {
        for (var root = index >> RootShift; root < Roots.Length; root++)
        {
            if (Roots[root] is not { } middle) continue;
            var start = Math.Max(index, root << RootShift);
            for (var leaf = (start >> LeafBits) & (MiddleSize - 1); leaf < MiddleSize; leaf++)
            {
                if (middle.Leaves[leaf] is not { } items) continue;
                var first = (root << RootShift) + (leaf << LeafBits);
                for (var at = Math.Max(start, first); at < first + LeafSize; at++)
                {
                    if (items.Items[at - first] is not null) return at;
                }
            }
        }

        return int.MaxValue;
    }

    public PagedMapEditor<T> Edit() => new(Roots);

    /// <summary>Pages of pages. The owner is the editor that may write in place; no one else ever does.</summary>
    internal sealed class Middle(object owner, Leaf?[] leaves)
    {
        public object Owner { get; } = owner;

        public Leaf?[] Leaves { get; } = leaves;
    }

    internal sealed class Leaf(object owner)
    {
        public Items Items;

        public object Owner { get; } = owner;
    }

    [InlineArray(LeafSize)]
    internal struct Items
    {
        private T? _first;
    }
}
