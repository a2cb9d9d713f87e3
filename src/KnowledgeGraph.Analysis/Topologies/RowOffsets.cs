using System.Runtime.CompilerServices;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// Where the rows of an <see cref="Adjacency"/> begin, and after the last one the number of entries. Read like an array, whether it lies in
/// memory as one (four bytes a vertex) or packed (little more than two, see <see cref="PackedOffsets"/>).
/// </summary>
public readonly ref struct RowOffsets
{
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<ushort> _steps;
    private readonly ReadOnlySpan<int> _wide;

    internal RowOffsets(ReadOnlySpan<int> plain)
    {
        _starts = plain;
        Length = plain.Length;
    }

    internal RowOffsets(ReadOnlySpan<int> starts, ReadOnlySpan<ushort> steps, ReadOnlySpan<int> wide)
    {
        _starts = starts;
        _steps = steps;
        _wide = wide;
        Length = steps.Length;
    }

    /// <summary>Offsets of so many rows less one that are all empty.</summary>
    internal RowOffsets(int length) => Length = length;

    /// <summary>One more than there are vertices.</summary>
    public int Length { get; }

    public int this[int vertex]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_steps.IsEmpty) return _starts.IsEmpty ? 0 : _starts[vertex];
            var start = _starts[vertex >> PackedOffsets.BlockBits];
            return start >= 0 ? start + _steps[vertex] : _wide[(~start << PackedOffsets.BlockBits) + (vertex & PackedOffsets.InBlock)];
        }
    }

    /// <summary>Where the row of a vertex begins and ends: both from one look-up, but for the last row of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Row(int vertex, out int end)
    {
        if (!_steps.IsEmpty && (vertex & PackedOffsets.InBlock) != PackedOffsets.InBlock)
        {
            var start = _starts[vertex >> PackedOffsets.BlockBits];
            if (start >= 0)
            {
                end = start + _steps[vertex + 1];
                return start + _steps[vertex];
            }
        }

        end = this[vertex + 1];
        return this[vertex];
    }

    /// <summary>Has the offset of a vertex brought into the cache. Block starts are few and mostly there.</summary>
    internal void Announce(int vertex)
    {
        if (!_steps.IsEmpty) FrontierRows.Announce(in _steps[vertex]);
        else if (!_starts.IsEmpty) FrontierRows.Announce(in _starts[vertex]);
    }

    public static implicit operator RowOffsets(int[] plain) => new(plain);

    public int[] ToArray()
    {
        var offsets = new int[Length];
        for (var vertex = 0; vertex < offsets.Length; vertex++) offsets[vertex] = this[vertex];
        return offsets;
    }
}
