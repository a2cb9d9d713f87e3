using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Reads one body of a record in place. All access is bounds-checked by the span.</summary>
internal readonly ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private readonly ReadOnlySpan<byte> _body = body;

    public ulong PropertyMask => BinaryPrimitives.ReadUInt64LittleEndian(_body);

    public uint RelationMask => BinaryPrimitives.ReadUInt32LittleEndian(_body[8..]);

    public bool IsStated(int property) => (PropertyMask & (1UL << property)) != 0;

    public bool TryText(int property, out ReadOnlySpan<byte> text)
    {
        text = default;
        var mask = PropertyMask;
        if ((mask & (1UL << property)) == 0) return false;
        text = Text(PropertySlot(mask, property));
        return true;
    }

    public bool TryBits(int property, out long bits)
    {
        bits = 0;
        var mask = PropertyMask;
        if ((mask & (1UL << property)) == 0) return false;
        bits = Bits(PropertySlot(mask, property));
        return true;
    }

    public ItemReader Items(int property)
    {
        var mask = PropertyMask;
        return (mask & (1UL << property)) == 0 ? default : new ItemReader(_body[(int)PropertySlot(mask, property)..]);
    }

    public ReadOnlySpan<int> Targets(int relation)
    {
        var at = Edges(relation);
        return at == 0 ? default : MemoryMarshal.Cast<byte, int>(_body.Slice(at + 8, 4 * Int32(at)));
    }

    public bool TryEdgeText(int relation, int index, int property, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!TryEdgeSlot(relation, index, property, out var slot)) return false;
        text = Text(slot);
        return true;
    }

    public bool TryEdgeBits(int relation, int index, int property, out long bits)
    {
        bits = 0;
        if (!TryEdgeSlot(relation, index, property, out var slot)) return false;
        bits = Bits(slot);
        return true;
    }

    public ItemReader EdgeItems(int relation, int index, int property) =>
        TryEdgeSlot(relation, index, property, out var slot) ? new ItemReader(_body[(int)slot..]) : default;

    public ReadOnlySpan<int> EdgeNodes(int relation, int index, int property) =>
        TryEdgeSlot(relation, index, property, out var slot)
            ? MemoryMarshal.Cast<byte, int>(_body.Slice((int)slot + 4, 4 * Int32((int)slot)))
            : default;

    /// <summary>Bit set of the properties that an edge states.</summary>
    public uint EdgeMask(int relation, int index)
    {
        var at = EdgeProperties(relation, index);
        return at == 0 ? 0 : (uint)Int32(at);
    }

    private bool TryEdgeSlot(int relation, int index, int property, out uint slot)
    {
        slot = 0;
        var at = EdgeProperties(relation, index);
        if (at == 0) return false;
        var mask = (uint)Int32(at);
        if ((mask & (1u << property)) == 0) return false;
        slot = (uint)Int32(at + 4 + RecordLayout.Slot(mask, property));
        return true;
    }

    private int EdgeProperties(int relation, int index)
    {
        var at = Edges(relation);
        if (at == 0) return 0;
        var count = Int32(at);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
        return Int32(at + 4) == 0 ? 0 : Int32(at + 8 + (4 * count) + (4 * index));
    }

    private int Edges(int relation)
    {
        var mask = RelationMask;
        if ((mask & (1u << relation)) == 0) return 0;
        return Int32(RecordLayout.BodyHeaderBytes + (4 * BitOperations.PopCount(PropertyMask)) + RecordLayout.Slot(mask, relation));
    }

    private uint PropertySlot(ulong mask, int property) =>
        (uint)Int32(RecordLayout.BodyHeaderBytes + RecordLayout.Slot(mask, property));

    private ReadOnlySpan<byte> Text(uint slot) => _body.Slice((int)slot + 4, Int32((int)slot));

    private long Bits(uint slot) => (slot & RecordLayout.Inline) != 0
        ? (int)(slot << 1) >> 1
        : BinaryPrimitives.ReadInt64LittleEndian(_body[(int)slot..]);

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_body[at..]);
}
