using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Encodes node records (the grammar stands in FORMAT.md). What it returns stands in its own buffer, until the next record; for one thread.</summary>
internal sealed partial class RecordWriter
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>A record that only says which node took this one's place.</summary>
    public ReadOnlySpan<byte> Merged(int survivor)
    {
        Begin(RecordFlags.Merged, 0, survivor);
        return Finish();
    }

    /// <summary>A record of a node of which nothing is known but one id.</summary>
    public ReadOnlySpan<byte> Named(ReadOnlySpan<byte> key)
    {
        Begin(RecordFlags.None, 0, -1);
        SetUInt32(RecordLayout.IdsAt, _length);
        AddUInt32(1);
        AddUInt32((uint)key.Length);
        key.CopyTo(_buffer.AsSpan(Reserve(key.Length)));
        Align();
        SetUInt32(RecordLayout.SourcesAt, _length);
        return Finish();
    }

    /// <param name="ids">Key texts, key first.</param>
    /// <param name="sources">Numbers of the sources, by ordinal of their names; empty for an invisible node.</param>
    /// <param name="bodies">What each source says, in the order of <paramref name="sources"/>.</param>
    /// <param name="effective">What they say together; null for an invisible node.</param>
    public ReadOnlySpan<byte> Node(
        IReadOnlyList<byte[]> ids, IReadOnlyList<int> sources, IReadOnlyList<NodeBody> bodies, NodeBody? effective)
    {
        Begin(effective is null ? RecordFlags.None : RecordFlags.Visible, sources.Count, -1);
        if (effective is not null) WriteBody(effective);
        SetUInt32(RecordLayout.IdsAt, _length);
        WriteItems(ids);
        SetUInt32(RecordLayout.SourcesAt, _length);
        foreach (var source in sources) AddUInt32((uint)source);
        if (sources.Count > 1) WriteStatements(bodies);
        return Finish();
    }

    private void WriteStatements(IReadOnlyList<NodeBody> bodies)
    {
        var table = _length;
        SetUInt32(RecordLayout.StatementsAt, table);
        Reserve(4 * bodies.Count);
        for (var i = 0; i < bodies.Count; i++)
        {
            SetUInt32(table + (4 * i), _length);
            WriteBody(bodies[i]);
        }
    }

    private void WriteBody(NodeBody body)
    {
        var start = _length;
        ulong properties = 0;
        uint relations = 0;
        foreach (var property in body.Properties.Keys) properties |= 1UL << (int)property;
        for (var i = 1; i < NodeBody.RelationBound; i++) relations |= body.Edges(i).Length > 0 ? 1u << i : 0;
        AddUInt64(properties);
        AddUInt32(relations);
        var slot = Reserve(4 * (BitOperations.PopCount(properties) + BitOperations.PopCount(relations)));
        foreach (var value in body.Properties.Values)
        {
            WriteValue(value, slot, start);
            slot += 4;
        }

        for (var i = 1; i < NodeBody.RelationBound; i++)
        {
            if (body.Relations[i] is not { Count: > 0 } edges) continue;
            SetUInt32(slot, _length - start);
            WriteEdges(edges, start);
            slot += 4;
        }
    }

    private void WriteEdges(List<NodeEdge> edges, int start)
    {
        var hasProperties = edges.Exists(edge => edge.Properties.Count > 0 || edge.Institutions is not null);
        AddUInt32((uint)edges.Count);
        AddUInt32(hasProperties ? 1u : 0);
        foreach (var edge in edges) AddUInt32((uint)edge.Target);
        if (!hasProperties) return;
        var table = Reserve(4 * edges.Count);
        for (var i = 0; i < edges.Count; i++)
        {
            if (edges[i].Properties.Count == 0 && edges[i].Institutions is null) continue;
            SetUInt32(table + (4 * i), _length - start);
            WriteEdgeProperties(edges[i], start);
        }
    }

    private void WriteEdgeProperties(NodeEdge edge, int start)
    {
        uint mask = edge.Institutions is null ? 0 : 1u << (int)RelationProperty.Institutions;
        foreach (var property in edge.Properties.Keys) mask |= 1u << (int)property;
        AddUInt32(mask);
        var slots = Reserve(4 * BitOperations.PopCount(mask));
        foreach (var (property, value) in edge.Properties) WriteValue(value, slots + RecordLayout.Slot(mask, (int)property), start);
        if (edge.Institutions is not { } institutions) return;
        SetUInt32(slots + RecordLayout.Slot(mask, (int)RelationProperty.Institutions), _length - start);
        AddUInt32((uint)institutions.Length);
        foreach (var institution in institutions) AddUInt32((uint)institution);
    }

    private void WriteValue(PropertyValue value, int slot, int start)
    {
        switch (value.Type)
        {
            case PropertyType.Text:
                SetUInt32(slot, _length - start);
                WriteText(value.AsText);
                return;
            case PropertyType.TextList:
                SetUInt32(slot, _length - start);
                WriteItems([.. value.AsTextList.Select(Encoding.UTF8.GetBytes)]);
                return;
            default:
                WriteBits(PropertyBits.Of(value), slot, start);
                return;
        }
    }

    /// <summary>Small numbers stand in the slot itself: nearly all are years, counts and flags.</summary>
    private void WriteBits(long bits, int slot, int start)
    {
        if (bits is >= -(1L << 30) and < (1L << 30))
        {
            SetUInt32(slot, (int)((uint)bits | RecordLayout.Inline));
            return;
        }

        SetUInt32(slot, _length - start);
        AddUInt64((ulong)bits);
    }

    private void WriteText(string text)
    {
        var at = Reserve(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var count = Encoding.UTF8.GetBytes(text, _buffer.AsSpan(at + 4));
        SetUInt32(at, count);
        _length = at + 4 + count;
        Align();
    }

    private void WriteItems(IReadOnlyList<byte[]> items)
    {
        AddUInt32((uint)items.Count);
        var end = 0;
        foreach (var item in items) AddUInt32((uint)(end += item.Length));
        foreach (var item in items)
        {
            // Two steps: the buffer may be another one after the reservation.
            var at = Reserve(item.Length);
            item.CopyTo(_buffer.AsSpan(at));
        }

        Align();
    }

    private void Begin(RecordFlags flags, int sources, int survivor)
    {
        _length = 0;
        Reserve(RecordLayout.HeaderBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer, (ushort)flags);
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(2), checked((ushort)sources));
        SetUInt32(RecordLayout.SurvivorAt, survivor);
    }

    private ReadOnlySpan<byte> Finish() => _buffer.AsSpan(0, _length);

    private void Align() => Reserve(-_length & 3);

    /// <summary>Adds zero bytes and returns where they begin.</summary>
    private int Reserve(int count)
    {
        var at = _length;
        if (at + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(checked(at + count), _buffer.Length * 2));
        _buffer.AsSpan(at, count).Clear();
        _length += count;
        return at;
    }

    private void AddUInt32(uint value) => SetUInt32(Reserve(4), (int)value);

    private void AddUInt64(ulong value)
    {
        var at = Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.AsSpan(at), value);
    }

    private void SetUInt32(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(at), value);
}
