using System.Runtime.CompilerServices;

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

    /// <summary>One more than there are vertices.</summary>
    public int Length { get; }

    public int this[int vertex]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_steps.IsEmpty) return _starts[vertex];
            var start = _starts[vertex >> PackedOffsets.BlockBits];
            return start >= 0 ? start + _steps[vertex] : _wide[(~start << PackedOffsets.BlockBits) + (vertex & PackedOffsets.InBlock)];
        }
    }

    public static implicit operator RowOffsets(int[] plain) => new(plain);

    public int[] ToArray()
    {
        var offsets = new int[Length];
        for (var vertex = 0; vertex < offsets.Length; vertex++) offsets[vertex] = this[vertex];
        return offsets;
    }
}
