using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// The rows of a frontier one after the other, for a search that looks up a mark for every entry. In a large graph each of the three
/// look-ups of a row (where it begins, its entries, their marks) misses the cache; here the processor is told of those of the rows to
/// come, so that they overlap. On processors without such a hint it does nothing more than read rows.
/// </summary>
internal readonly ref struct FrontierRows
{
    private const int OffsetsAhead = 12;
    private const int EntriesAhead = 7;
    private const int MarksAhead = 3;

    /// <summary>Marks asked for ahead in a row: most rows are shorter, and in long ones the processor runs ahead by itself.</summary>
    private const int MarksPerRow = 8;

    private readonly RowOffsets _offsets;
    private readonly ReadOnlySpan<int> _targets;
    private readonly ReadOnlySpan<int> _frontier;
    private readonly ReadOnlySpan<int> _marks;

    /// <param name="rows">Rows of the frontier's vertices.</param>
    /// <param name="frontier">Vertices in the order in which their rows are read.</param>
    /// <param name="marks">By entry.</param>
    public FrontierRows(Adjacency rows, ReadOnlySpan<int> frontier, ReadOnlySpan<int> marks)
    {
        _offsets = rows.Offsets;
        _targets = rows.Targets;
        _frontier = frontier;
        _marks = marks;
    }

    public int Count => _frontier.Length;

    /// <summary>The row of the i-th vertex.</summary>
    public ReadOnlySpan<int> this[int i]
    {
        get
        {
            if (Sse.IsSupported) Announce(i);
            return Row(_frontier[i]);
        }
    }

    private ReadOnlySpan<int> Row(int vertex)
    {
        var start = _offsets.Row(vertex, out var end);
        return _targets[start..end];
    }

    private void Announce(int i)
    {
        if (i + OffsetsAhead >= _frontier.Length) return;
        _offsets.Announce(_frontier[i + OffsetsAhead]);
        Announce(in Unsafe.Add(ref MemoryMarshal.GetReference(_targets), _offsets[_frontier[i + EntriesAhead]]));
        var row = Row(_frontier[i + MarksAhead]);
        foreach (var entry in row[..Math.Min(row.Length, MarksPerRow)]) Announce(in _marks[entry]);
    }

    /// <summary>Asks for the cache line of a place in memory. If it has moved meanwhile, the hint is lost and no harm done.</summary>
    internal static unsafe void Announce<T>(ref readonly T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
