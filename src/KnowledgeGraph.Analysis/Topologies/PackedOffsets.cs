namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// Offsets of rows in little more than two bytes a vertex: each block of 64 has its first offset in full, each vertex its distance from
/// that. Blocks with rows too long for 16 bits have a negative entry −1 − k instead and their offsets in full as the k-th block of
/// <see cref="Wide"/>. Reading one costs a shift, an addition and mostly fewer cache misses than offsets in full.
/// </summary>
/// <param name="Starts">First offset by block, or −1 − k.</param>
/// <param name="Steps">Distance from the block's start by vertex; one more than there are vertices. 0 in wide blocks.</param>
/// <param name="Wide">Offsets of the wide blocks, 64 each.</param>
internal sealed record PackedOffsets(ReadOnlyMemory<int> Starts, ReadOnlyMemory<ushort> Steps, ReadOnlyMemory<int> Wide)
{
    public const int BlockBits = 6;
    public const int BlockSize = 1 << BlockBits;
    public const int InBlock = BlockSize - 1;

    /// <summary>How many offsets there are.</summary>
    public int Count { get; private init; } = Steps.Length;

    public long Bytes => ((long)Starts.Length * sizeof(int)) + ((long)Steps.Length * sizeof(ushort)) + ((long)Wide.Length * sizeof(int));

    public RowOffsets Offsets => Steps.IsEmpty ? new(Count) : new(Starts.Span, Steps.Span, Wide.Span);

    /// <summary>Offsets of rows that are all empty, which take no memory: many graphs lack a relation.</summary>
    public static PackedOffsets None(int count) => new(default, default, default) { Count = count };

    /// <summary>The same in full, as a file has them.</summary>
    public PackedOffsets Written() => Steps.IsEmpty ? new(new int[Blocks(Count)], new ushort[Count], default) : this;

    /// <summary>Blocks that so many offsets take.</summary>
    public static int Blocks(int offsets) => (offsets + InBlock) >> BlockBits;

    public static PackedOffsets Of(ReadOnlySpan<int> offsets)
    {
        if (offsets[^1] == 0) return None(offsets.Length);
        var starts = new int[Blocks(offsets.Length)];
        var steps = new ushort[offsets.Length];
        var wide = new List<int>();
        for (var block = 0; block < starts.Length; block++)
        {
            var first = block << BlockBits;
            var rows = offsets[first..Math.Min(first + BlockSize, offsets.Length)];
            if (rows[^1] - rows[0] <= ushort.MaxValue)
            {
                starts[block] = rows[0];
                for (var i = 0; i < rows.Length; i++) steps[first + i] = (ushort)(rows[i] - rows[0]);
                continue;
            }

            starts[block] = ~(wide.Count >> BlockBits);
            wide.AddRange(rows);
            while ((wide.Count & InBlock) != 0) wide.Add(rows[^1]);
        }

        return new(starts, steps, wide.ToArray());
    }
}
