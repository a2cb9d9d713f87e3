using System.Buffers.Binary;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Merges the key orders of the layers as far as someone walks: nothing is sorted as a whole.</summary>
internal sealed class KeyWalk(IReadOnlyList<IKeySource> sources, Predicate<int> isVisible) : IKeyWalk
{
    private const int HeadBytes = 16;

    /// <summary>How many nodes of each source lie before the place.</summary>
    private readonly int[] _before = new int[sources.Count];

    /// <summary>The first bytes of each source's next key, which nearly always tell which key is the least.</summary>
    private readonly UInt128[] _heads = new UInt128[sources.Count];

    /// <summary>The place to which a head belongs; -1 if to none yet.</summary>
    private readonly int[] _headAt = [.. Enumerable.Repeat(-1, sources.Count)];

    public void Seek(ReadOnlySpan<byte> key, bool behind)
    {
        for (var i = 0; i < _before.Length; i++) _before[i] = key.IsEmpty ? 0 : CountBefore(sources[i], key, behind);
    }

    public void SeekEnd()
    {
        for (var i = 0; i < _before.Length; i++) _before[i] = sources[i].Count;
    }

    public bool TryNext(out int ordinal)
    {
        while (Least() is >= 0 and var source)
        {
            ordinal = sources[source].OrdinalAt(_before[source]++);
            if (isVisible(ordinal)) return true;
        }

        ordinal = -1;
        return false;
    }

    public bool TryPrevious(out int ordinal)
    {
        while (Greatest() is >= 0 and var source)
        {
            ordinal = sources[source].OrdinalAt(--_before[source]);
            if (isVisible(ordinal)) return true;
        }

        ordinal = -1;
        return false;
    }

    private static int CountBefore(IKeySource source, ReadOnlySpan<byte> key, bool behind)
    {
        var (low, high) = (0, source.Count);
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            var difference = source.KeyAt(middle).SequenceCompareTo(key);
            if (difference < 0 || (behind && difference == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Least()
    {
        if (_before.Length == 1) return _before[0] < sources[0].Count ? 0 : -1;
        var least = -1;
        for (var i = 0; i < _before.Length; i++)
        {
            if (_before[i] < sources[i].Count && (least < 0 || IsLess(i, least))) least = i;
        }

        return least;
    }

    private bool IsLess(int source, int other)
    {
        var (head, otherHead) = (Head(source), Head(other));
        return head != otherHead
            ? head < otherHead
            : sources[source].KeyAt(_before[source]).SequenceCompareTo(sources[other].KeyAt(_before[other])) < 0;
    }

    private UInt128 Head(int source)
    {
        if (_headAt[source] == _before[source]) return _heads[source];
        var key = sources[source].KeyAt(_before[source]);
        Span<byte> padded = stackalloc byte[HeadBytes];
        padded.Clear();
        key[..Math.Min(key.Length, HeadBytes)].CopyTo(padded);
        (_heads[source], _headAt[source]) = (BinaryPrimitives.ReadUInt128BigEndian(padded), _before[source]);
        return _heads[source];
    }

    private int Greatest()
    {
        if (_before.Length == 1) return _before[0] > 0 ? 0 : -1;
        var greatest = -1;
        ReadOnlySpan<byte> greatestKey = default;
        for (var i = 0; i < _before.Length; i++)
        {
            if (_before[i] == 0) continue;
            var key = sources[i].KeyAt(_before[i] - 1);
            if (greatest >= 0 && key.SequenceCompareTo(greatestKey) <= 0) continue;
            greatest = i;
            greatestKey = key;
        }

        return greatest;
    }
}
