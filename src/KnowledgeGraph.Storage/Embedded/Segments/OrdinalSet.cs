using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// An immutable set of ordinals, read in place, which also numbers its members in ascending order. A run needs no bytes; a dense set
/// is a bitmap in blocks of 512 bits behind their rank (Jacobson, "Space-efficient static trees and graphs", 1989); a sparse one is a
/// sorted array. Membership and number cost O(1), in a sorted array O(log n).
/// </summary>
internal sealed class OrdinalSet(SegmentFile file, SectionEntry entry)
{
    public const int Run = 0;
    public const int Sorted = 1;
    public const int Bitmap = 2;
    public const int BlockBytes = 72;
    public const int BlockBits = 9;

    public int Count { get; } = (int)entry.Count;

    public int First { get; } = entry.First;

    /// <summary>Behind the last member.</summary>
    public int End { get; } = entry.End;

    /// <summary>The member's number, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(int ordinal)
    {
        if (ordinal < First || ordinal >= End) return -1;
        if (entry.Form == Run) return ordinal - First;
        return entry.Form == Bitmap ? InBitmap(ordinal - First) : InSorted(ordinal);
    }

    /// <summary>The member of that number. O(1) in a run or sorted array, O(log n) in a bitmap.</summary>
    public int At(int index) => entry.Form switch
    {
        Run => First + index,
        Sorted => file.Read<int>(entry.Offset + (4L * index)),
        _ => BitAt(index),
    };

    /// <summary>The first member at or behind an ordinal; <see cref="End"/> when there is none.</summary>
    public int Next(int ordinal)
    {
        if (ordinal <= First) return Count == 0 ? End : First;
        if (ordinal >= End || entry.Form == Run) return Math.Min(ordinal, End);
        if (entry.Form == Bitmap) return NextBit(ordinal);
        var index = LowerBound(ordinal);
        return index == Count ? End : At(index);
    }

    private int InSorted(int ordinal)
    {
        var index = LowerBound(ordinal);
        return index < Count && At(index) == ordinal ? index : -1;
    }

    private int LowerBound(int ordinal)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            if (file.Read<int>(entry.Offset + (4L * middle)) < ordinal) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int InBitmap(int bit)
    {
        var block = Block(bit >> BlockBits);
        var word = (bit >> 6) & 7;
        var bits = Word(block, word);
        if ((bits & (1UL << (bit & 63))) == 0) return -1;
        var rank = (int)BinaryPrimitives.ReadInt64LittleEndian(block);
        for (var i = 0; i < word; i++) rank += BitOperations.PopCount(Word(block, i));
        return rank + BitOperations.PopCount(bits & ((1UL << (bit & 63)) - 1));
    }

    private int NextBit(int ordinal)
    {
        var bit = ordinal - First;
        for (var at = bit >> BlockBits; at * (long)BlockBytes < entry.Length; at++)
        {
            var block = Block(at);
            for (var word = at == bit >> BlockBits ? (bit >> 6) & 7 : 0; word < 8; word++)
            {
                var bits = Word(block, word);
                var start = (at << BlockBits) + (word << 6);
                if (start < bit) bits &= ulong.MaxValue << (bit - start);
                if (bits != 0) return First + start + BitOperations.TrailingZeroCount(bits);
            }
        }

        return End;
    }

    private int BitAt(int index)
    {
        var (low, high) = (0, (int)(entry.Length / BlockBytes) - 1);
        while (low < high)
        {
            var middle = low + ((high - low + 1) >> 1);
            if (BinaryPrimitives.ReadInt64LittleEndian(Block(middle)) <= index) low = middle;
            else high = middle - 1;
        }

        var ordinal = First + (low << BlockBits);
        for (var rank = index - (int)BinaryPrimitives.ReadInt64LittleEndian(Block(low)); rank >= 0; rank--) ordinal = NextBit(ordinal) + 1;
        return ordinal - 1;
    }

    private ReadOnlySpan<byte> Block(int number) => file.Read(entry.Offset + ((long)number * BlockBytes), BlockBytes);

    private static ulong Word(ReadOnlySpan<byte> block, int word) => BinaryPrimitives.ReadUInt64LittleEndian(block[(8 + (8 * word))..]);
}
