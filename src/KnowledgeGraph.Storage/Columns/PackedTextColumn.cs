namespace KnowledgeGraph.Storage;

/// <summary>UTF-8 texts end to end in one array, which depend on no snapshot: row i is Data[Offsets[i]..Offsets[i+1]].</summary>
public sealed class PackedTextColumn(byte[] data, int[] offsets, int count, bool[]? nulls = null) : TextColumn(count, nulls)
{
    public byte[] Data { get; } = data;

    /// <summary>At least Count + 1 entries.</summary>
    public int[] Offsets { get; } = offsets;

    public override ReadOnlySpan<byte> this[int row] => Data.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);
}
