using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The records of one kind in an overlay: an immutable sparse array of places in an arena. Versions share pages; an editor copies only
/// the pages that it touches, each once per edit. Pages are small because an update touches many at random. Reading is three array
/// accesses and one in the arena.
/// </summary>
internal sealed class RecordMap(RecordArena arena, RecordMap.Middle?[] roots)
{
    internal const int LeafBits = 4;
    internal const int MiddleBits = 8;
    internal const int RootShift = LeafBits + MiddleBits;
    internal const int LeafSize = 1 << LeafBits;
    internal const int MiddleSize = 1 << MiddleBits;

    internal RecordArena Arena { get; } = arena;

    internal Middle?[] Roots { get; } = roots;

    /// <summary>The record of an ordinal; empty when none is held, which no record is.</summary>
    public ReadOnlySpan<byte> this[int ordinal] => PlaceIn(Roots, ordinal) is not RecordArena.None and var place ? Arena.At(place) : default;

    public static RecordMap Empty() => new(new RecordArena(), []);

    public bool Holds(int ordinal) => PlaceIn(Roots, ordinal) != RecordArena.None;

    /// <summary>The first ordinal at or behind the given one that has a record, or <see cref="int.MaxValue"/>.</summary>
    public int Next(int ordinal)
    {
        for (var root = ordinal >> RootShift; root < Roots.Length; root++)
        {
            if (Roots[root] is not { } middle) continue;
            var start = Math.Max(ordinal, root << RootShift);
            for (var leaf = (start >> LeafBits) & (MiddleSize - 1); leaf < MiddleSize; leaf++)
            {
                if (middle.Leaves[leaf] is not { } places) continue;
                var first = (root << RootShift) + (leaf << LeafBits);
                for (var at = Math.Max(start, first); at < first + LeafSize; at++)
                {
                    if (places.Places[at - first] != RecordArena.None) return at;
                }
            }
        }

        return int.MaxValue;
    }

    public RecordMapEditor Edit() => new(this);

    internal static long PlaceIn(Middle?[] roots, int ordinal)
    {
        var root = ordinal >> RootShift;
        if ((uint)root >= (uint)roots.Length || roots[root] is not { } middle) return RecordArena.None;
        return middle.Leaves[(ordinal >> LeafBits) & (MiddleSize - 1)] is { } leaf ? leaf.Places[ordinal & (LeafSize - 1)] : RecordArena.None;
    }

    /// <summary>Pages of pages. The owner is the editor that may write in place; no one else ever does.</summary>
    internal sealed class Middle(object owner, Leaf?[] leaves)
    {
        public object Owner { get; } = owner;

        public Leaf?[] Leaves { get; } = leaves;
    }

    internal sealed class Leaf(object owner)
    {
        public PlacePage Places;

        public object Owner { get; } = owner;
    }

    [InlineArray(LeafSize)]
    internal struct PlacePage
    {
        private long _first;
    }
}
