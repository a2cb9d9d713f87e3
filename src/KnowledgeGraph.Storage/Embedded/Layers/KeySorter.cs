using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// Sorts ordinals by their keys, eight bytes of the keys at a time: machine words are sorted, and only runs that agree in them are
/// looked at further (multikey sorting, Bentley and Sedgewick 1997, with words for characters). Keys begin alike more often than not.
/// </summary>
internal sealed class KeySorter(KeySorter.KeyOf keyOf)
{
    private const int Word = 8;

    public delegate ReadOnlySpan<byte> KeyOf(int ordinal);

    public void Sort(int[] ordinals) => Sort(ordinals, new ulong[ordinals.Length], 0, ordinals.Length, 0);

    private void Sort(int[] ordinals, ulong[] words, int start, int end, int depth)
    {
        for (var i = start; i < end; i++) words[i] = WordAt(keyOf(ordinals[i]), depth);
        Array.Sort(words, ordinals, start, end - start);
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && words[to] == words[from]) to++;
            if (to - from > 1) SortRun(ordinals, words, from, to, depth + Word);
            from = to;
        }
    }

    private void SortRun(int[] ordinals, ulong[] words, int start, int end, int depth)
    {
        for (var i = start; i < end; i++)
        {
            // A key that ends within the word looks like one that goes on with zeros.
            if (keyOf(ordinals[i]).Length > depth) continue;
            ordinals.AsSpan(start, end - start).Sort((x, y) => keyOf(x).SequenceCompareTo(keyOf(y)));
            return;
        }

        Sort(ordinals, words, start, end, depth);
    }

    private static ulong WordAt(ReadOnlySpan<byte> key, int depth)
    {
        var rest = key[Math.Min(depth, key.Length)..];
        if (rest.Length >= Word) return BinaryPrimitives.ReadUInt64BigEndian(rest);
        Span<byte> padded = stackalloc byte[Word];
        padded.Clear();
        rest.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
