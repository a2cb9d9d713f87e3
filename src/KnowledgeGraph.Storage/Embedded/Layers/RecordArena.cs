using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// The bytes of an overlay's records, one behind the other in large blocks, each behind its length: no object a record, and nothing for
/// the collector to follow or move. Only ever added to. One writer, any number of readers without locks: a place is published after
/// what stands there.
/// </summary>
internal sealed class RecordArena
{
    /// <summary>The place of no record.</summary>
    public const long None = 0;

    private const int LengthBytes = 4;
    private const int FirstBlockBytes = 4 << 10;
    private const int MaxBlockBytes = 1 << 20;

    private volatile byte[][] _blocks = [];
    private int _count;
    private int _used;

    /// <summary>Copies a record and returns its place.</summary>
    public long Add(ReadOnlySpan<byte> record)
    {
        var size = checked(LengthBytes + record.Length + 3) & ~3;
        if (_count == 0 || size > _blocks[_count - 1].Length - _used) AddBlock(size);
        var start = _used;
        var room = _blocks[_count - 1].AsSpan(start, size);
        BinaryPrimitives.WriteInt32LittleEndian(room, record.Length);
        record.CopyTo(room[LengthBytes..]);
        _used += size;
        return ((long)_count << 32) | (uint)(start + LengthBytes);
    }

    /// <summary>The record at a place.</summary>
    public ReadOnlySpan<byte> At(long place)
    {
        var start = (int)place;
        var block = _blocks[(int)(place >> 32) - 1];
        return block.AsSpan(start, BinaryPrimitives.ReadInt32LittleEndian(block.AsSpan(start - LengthBytes)));
    }

    /// <summary>Blocks grow up to a bound, so that a store of a few records stays small; a larger record has a block of its own.</summary>
    private void AddBlock(int size)
    {
        var length = _count == 0 ? FirstBlockBytes : Math.Min(_blocks[_count - 1].Length * 2, MaxBlockBytes);
        var blocks = _blocks;
        if (_count == blocks.Length)
        {
            blocks = new byte[Math.Max(4, _count * 2)][];
            _blocks.CopyTo(blocks, 0);
        }

        blocks[_count++] = GC.AllocateUninitializedArray<byte>(Math.Max(length, size));
        _blocks = blocks;
        _used = 0;
    }
}
