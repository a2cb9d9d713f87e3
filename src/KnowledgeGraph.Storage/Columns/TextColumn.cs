using System.Text;

namespace KnowledgeGraph.Storage;

/// <summary>UTF-8 texts: row i is Data[Offsets[i]..Offsets[i+1]].</summary>
public sealed class TextColumn(byte[] data, int[] offsets, int count, bool[]? nulls = null) : Column(count, nulls)
{
    public byte[] Data { get; } = data;

    /// <summary>At least Count + 1 entries.</summary>
    public int[] Offsets { get; } = offsets;

    public ReadOnlySpan<byte> this[int row] => Data.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);

    public string? GetString(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(this[row]);
}
