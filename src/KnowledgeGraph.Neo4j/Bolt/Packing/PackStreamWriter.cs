using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Neo4j.Bolt.Wire;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>
/// Writes PackStream into the chunks of a message, always in the shortest form. Counts what containers announced against what was
/// written, because a wrong count makes the server see another message than the one that was meant.
/// </summary>
internal sealed class PackStreamWriter(ChunkedBuffer buffer) : ICypherWriter
{
    private const int LongestScalar = 9;
    private readonly Stack<long> _open = new();
    private long _missing = 1;

    /// <summary>Set for Bolt 4.4 servers that did not take the "utc" patch.</summary>
    public bool LegacyDateTimes { get; set; }

    /// <summary>Begins counting anew: the message is a structure, which is one value.</summary>
    public void Start()
    {
        _open.Clear();
        _missing = 1;
    }

    /// <exception cref="InvalidOperationException">A container holds fewer values than it announced.</exception>
    public void Finish()
    {
        if (_missing != 0 || _open.Count != 0) throw Miscounted("fewer");
    }

    public void WriteNull() => WriteMarker(PackStreamMarker.Null);

    public void WriteBoolean(bool value) => WriteMarker(value ? PackStreamMarker.True : PackStreamMarker.False);

    public void WriteInt64(long value)
    {
        Count();
        var span = buffer.Reserve(LongestScalar);
        buffer.Advance(PackInteger(span, value));
    }

    public void WriteDouble(double value)
    {
        Count();
        var span = buffer.Reserve(LongestScalar);
        span[0] = PackStreamMarker.Float64;
        BinaryPrimitives.WriteDoubleBigEndian(span[1..], value);
        buffer.Advance(LongestScalar);
    }

    public void WriteString(ReadOnlySpan<char> value)
    {
        Count();
        var size = Encoding.UTF8.GetByteCount(value);
        WriteStringHeader(size);
        if (buffer.TryReserve(size, out var span))
        {
            buffer.Advance(Encoding.UTF8.GetBytes(value, span));
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(size);
        buffer.Write(rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    public void WriteUtf8String(ReadOnlySpan<byte> value)
    {
        Count();
        WriteStringHeader(value.Length);
        buffer.Write(value);
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        Count();
        WriteSized(value.Length, PackStreamMarker.Bytes8, PackStreamMarker.Bytes16, PackStreamMarker.Bytes32);
        buffer.Write(value);
    }

    public void BeginList(int count)
    {
        Begin(count, count);
        if (count < 16) WriteByte((byte)(PackStreamMarker.TinyList | count));
        else WriteSized(count, PackStreamMarker.List8, PackStreamMarker.List16, PackStreamMarker.List32);
        CloseFull();
    }

    public void BeginMap(int count)
    {
        Begin(count, 2L * count);
        if (count < 16) WriteByte((byte)(PackStreamMarker.TinyMap | count));
        else WriteSized(count, PackStreamMarker.Map8, PackStreamMarker.Map16, PackStreamMarker.Map32);
        CloseFull();
    }

    public void WriteKey(string key) => WriteString(key);

    public void WriteValue(in CypherValue value) => ValuePacker.Write(this, value);

    public void BeginStructure(byte tag, int fields)
    {
        Begin(fields, fields);
        var span = buffer.Reserve(2);
        span[0] = (byte)(PackStreamMarker.TinyStructure | fields);
        span[1] = tag;
        buffer.Advance(2);
        CloseFull();
    }

    private static int PackInteger(Span<byte> span, long value)
    {
        switch (value)
        {
            case >= -16 and <= 127:
                span[0] = (byte)value;
                return 1;
            case >= sbyte.MinValue and < -16:
                span[0] = PackStreamMarker.Int8;
                span[1] = (byte)value;
                return 2;
            case >= short.MinValue and <= short.MaxValue:
                span[0] = PackStreamMarker.Int16;
                BinaryPrimitives.WriteInt16BigEndian(span[1..], (short)value);
                return 3;
            case >= int.MinValue and <= int.MaxValue:
                span[0] = PackStreamMarker.Int32;
                BinaryPrimitives.WriteInt32BigEndian(span[1..], (int)value);
                return 5;
            default:
                span[0] = PackStreamMarker.Int64;
                BinaryPrimitives.WriteInt64BigEndian(span[1..], value);
                return 9;
        }
    }

    private static InvalidOperationException Miscounted(string relation) =>
        new($"A list or map of the parameters holds {relation} values than it announced; "
            + "check the counts given to BeginList and BeginMap.");

    private void WriteStringHeader(int size)
    {
        if (size < 16) WriteByte((byte)(PackStreamMarker.TinyString | size));
        else WriteSized(size, PackStreamMarker.String8, PackStreamMarker.String16, PackStreamMarker.String32);
    }

    private void WriteSized(int size, byte marker8, byte marker16, byte marker32)
    {
        var span = buffer.Reserve(5);
        if (size <= byte.MaxValue)
        {
            span[0] = marker8;
            span[1] = (byte)size;
            buffer.Advance(2);
        }
        else if (size <= ushort.MaxValue)
        {
            span[0] = marker16;
            BinaryPrimitives.WriteUInt16BigEndian(span[1..], (ushort)size);
            buffer.Advance(3);
        }
        else
        {
            span[0] = marker32;
            BinaryPrimitives.WriteInt32BigEndian(span[1..], size);
            buffer.Advance(5);
        }
    }

    private void WriteMarker(byte marker)
    {
        Count();
        WriteByte(marker);
    }

    private void WriteByte(byte value)
    {
        buffer.Reserve(1)[0] = value;
        buffer.Advance(1);
    }

    private void Begin(int count, long values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (_missing == 0) throw Miscounted("more");
        _open.Push(_missing - 1);
        _missing = values;
    }

    private void Count()
    {
        if (_missing == 0) throw Miscounted("more");
        _missing--;
        CloseFull();
    }

    private void CloseFull()
    {
        while (_missing == 0 && _open.TryPop(out var outer)) _missing = outer;
    }
}
