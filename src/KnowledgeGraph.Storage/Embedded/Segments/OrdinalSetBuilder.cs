using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Collects ascending ordinals and writes them in the smallest form of <see cref="OrdinalSet"/>. A run costs no memory; a set becomes
/// a bitmap as soon as that is smaller than the list.
/// </summary>
internal sealed class OrdinalSetBuilder
{
    private readonly List<int> _sorted = [];
    private ulong[]? _bits;
    private int _first;
    private int _end;

    public int Count { get; private set; }

    private bool IsRun => Count == _end - _first;

    public void Add(int ordinal)
    {
        if (Count == 0) _first = _end = ordinal;
        if (IsRun && ordinal != _end && Count > 0) LeaveRun();
        if (_bits is not null) SetBit(ordinal);
        else if (!(IsRun && ordinal == _end)) _sorted.Add(ordinal);
        _end = ordinal + 1;
        Count++;
        if (_bits is null && _sorted.Count > 1024 && _sorted.Count * 32L > _end - _first) MakeBits();
    }

    public void Write(SegmentFileWriter file, int section)
    {
        var start = file.Begin();
        if (Count == 0 || IsRun)
        {
            file.End(section, start, Count, _first, _end, OrdinalSet.Run);
            return;
        }

        if (_bits is null)
        {
            file.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_sorted)));
            file.End(section, start, Count, _first, _end, OrdinalSet.Sorted);
            return;
        }

        WriteBlocks(file, _bits);
        file.End(section, start, Count, _first, _end, OrdinalSet.Bitmap);
    }

    private void WriteBlocks(SegmentFileWriter file, ulong[] bits)
    {
        long rank = 0;
        var blocks = ((_end - _first - 1) >> OrdinalSet.BlockBits) + 1;
        for (var block = 0; block < blocks; block++)
        {
            file.Write(rank);
            for (var word = block * 8; word < (block + 1) * 8; word++)
            {
                var value = word < bits.Length ? bits[word] : 0;
                file.Write(value);
                rank += BitOperations.PopCount(value);
            }
        }
    }

    /// <summary>The run that there was until now becomes explicit.</summary>
    private void LeaveRun()
    {
        if (Count > 1024)
        {
            MakeBits();
            return;
        }

        for (var i = _first; i < _end; i++) _sorted.Add(i);
    }

    private void MakeBits()
    {
        _bits = new ulong[1024];
        if (_sorted.Count == 0)
        {
            for (var i = _first; i < _end; i++) SetBit(i);
        }

        foreach (var ordinal in _sorted) SetBit(ordinal);
        _sorted.Clear();
        _sorted.TrimExcess();
    }

    private void SetBit(int ordinal)
    {
        if (_bits is null) return;
        var bit = ordinal - _first;
        if (bit >> 6 >= _bits.Length) Array.Resize(ref _bits, Math.Max((bit >> 6) + 1, _bits.Length * 2));
        _bits[bit >> 6] |= 1UL << (bit & 63);
    }
}
