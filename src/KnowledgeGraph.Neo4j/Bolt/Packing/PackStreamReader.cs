using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>
/// Reads PackStream values out of one message. Believes nothing: sizes are checked against the bytes that are there before anything
/// is allocated, and nesting is bounded. Every fault is the protocol error of <see cref="BoltErrors.Malformed"/>.
/// </summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> data, KeyCache keys)
{
    /// <summary>Deeper than any value that a statement yields in earnest, and far from the end of the stack.</summary>
    public const int DeepestNesting = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly KeyCache _keys = keys;
    private int _at;
    private long _claimed;

    public readonly bool AtEnd => _at == _data.Length;

    private readonly int Remaining => _data.Length - _at;

    public CypherValue ReadValue(int depth = 0)
    {
        var marker = Next();
        if (marker < 0x80 || marker >= PackStreamMarker.FirstNegative) return (sbyte)marker;
        switch (marker & 0xF0)
        {
            case PackStreamMarker.TinyString: return ReadText(marker & 0x0F);
            case PackStreamMarker.TinyList: return ReadList(marker & 0x0F, depth);
            case PackStreamMarker.TinyMap: return ReadMap(marker & 0x0F, depth);
            case PackStreamMarker.TinyStructure: return ReadStructure(marker & 0x0F, depth);
        }

        switch (marker)
        {
            case PackStreamMarker.Null: return default;
            case PackStreamMarker.False: return false;
            case PackStreamMarker.True: return true;
            case PackStreamMarker.Float64: return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
            case PackStreamMarker.Int8: return (sbyte)Next();
            case PackStreamMarker.Int16: return BinaryPrimitives.ReadInt16BigEndian(Take(2));
            case PackStreamMarker.Int32: return BinaryPrimitives.ReadInt32BigEndian(Take(4));
            case PackStreamMarker.Int64: return BinaryPrimitives.ReadInt64BigEndian(Take(8));
            case >= PackStreamMarker.Bytes8 and <= PackStreamMarker.Bytes32:
                return CypherValue.Bytes(Take(Size(marker - PackStreamMarker.Bytes8)).ToArray());
            case >= PackStreamMarker.String8 and <= PackStreamMarker.String32: return ReadText(Size(marker - PackStreamMarker.String8));
            case >= PackStreamMarker.List8 and <= PackStreamMarker.List32: return ReadList(Size(marker - PackStreamMarker.List8), depth);
            case >= PackStreamMarker.Map8 and <= PackStreamMarker.Map32: return ReadMap(Size(marker - PackStreamMarker.Map8), depth);
            case PackStreamMarker.Structure8 or PackStreamMarker.Structure16:
                return ReadStructure(Size(marker - PackStreamMarker.Structure8), depth);
            default: throw BoltErrors.Malformed($"0x{marker:X2} begins no value");
        }
    }

    public long ReadInt64()
    {
        var value = ReadValue(DeepestNesting);
        return value.Type == CypherType.Integer ? value.AsInt64() : throw BoltErrors.Malformed($"{value.Type} where an integer belongs");
    }

    public int ReadInt32()
    {
        var value = ReadInt64();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw BoltErrors.Malformed($"{value} does not fit into 32 bits");
    }

    public double ReadDouble()
    {
        var value = ReadValue(DeepestNesting);
        return value.Type == CypherType.Float ? value.AsDouble() : throw BoltErrors.Malformed($"{value.Type} where a float belongs");
    }

    /// <summary>A string that is likely to have been seen before: a key, label or type.</summary>
    public string ReadKey()
    {
        var marker = Next();
        var size = marker switch
        {
            >= PackStreamMarker.TinyString and < PackStreamMarker.TinyList => marker & 0x0F,
            >= PackStreamMarker.String8 and <= PackStreamMarker.String32 => Size(marker - PackStreamMarker.String8),
            _ => throw BoltErrors.Malformed($"0x{marker:X2} where a string belongs"),
        };
        var utf8 = Take(size);
        if (_keys.Find(utf8) is { } known) return known;
        var text = Decode(utf8);
        _keys.Remember(utf8, text);
        return text;
    }

    public string ReadString()
    {
        var value = ReadValue(DeepestNesting);
        return value.Type == CypherType.String ? value.AsString() : throw BoltErrors.Malformed($"{value.Type} where a string belongs");
    }

    public CypherMap ReadMap(int depth = 0)
    {
        var value = ReadValue(depth);
        return value.Type == CypherType.Map ? value.AsMap() : throw BoltErrors.Malformed($"{value.Type} where a map belongs");
    }

    /// <summary>Reads the head of a list; its values follow.</summary>
    public int ReadListSize()
    {
        var marker = Next();
        var size = marker switch
        {
            >= PackStreamMarker.TinyList and < PackStreamMarker.TinyMap => marker & 0x0F,
            >= PackStreamMarker.List8 and <= PackStreamMarker.List32 => Size(marker - PackStreamMarker.List8),
            _ => throw BoltErrors.Malformed($"0x{marker:X2} where a list belongs"),
        };
        return Plausible(size, 1);
    }

    /// <summary>Reads the head of a structure; its fields follow.</summary>
    public byte ReadStructureTag(out int fields)
    {
        var marker = Next();
        if ((marker & 0xF0) != PackStreamMarker.TinyStructure) throw BoltErrors.Malformed($"0x{marker:X2} where a structure belongs");
        fields = marker & 0x0F;
        return Next();
    }

    private static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw BoltErrors.Malformed("a string is not UTF-8");
        }
    }

    private CypherValue ReadText(int size) => size == 0 ? "" : Decode(Take(size));

    private CypherValue ReadList(int size, int depth)
    {
        Descend(depth);
        var values = new CypherValue[Plausible(size, 1)];
        for (var i = 0; i < values.Length; i++) values[i] = ReadValue(depth + 1);
        return CypherValue.List(values);
    }

    private CypherValue ReadMap(int size, int depth)
    {
        Descend(depth);
        if (size == 0) return CypherMap.Empty;
        var keys = new string[Plausible(size, 2)];
        var values = new CypherValue[size];
        for (var i = 0; i < size; i++)
        {
            keys[i] = ReadKey();
            values[i] = ReadValue(depth + 1);
        }

        return new CypherMap(keys, values);
    }

    private CypherValue ReadStructure(int fields, int depth)
    {
        Descend(depth);
        return StructureReader.Read(ref this, Next(), fields, depth + 1);
    }

    private static void Descend(int depth)
    {
        if (depth >= DeepestNesting) throw BoltErrors.Malformed("a container where a plain value belongs, or values nested too deeply");
    }

    /// <summary>
    /// Every value takes a byte at least, so containers that claim more values than the message has bytes, one by one or all together,
    /// lie, and the lie must not become an allocation.
    /// </summary>
    private int Plausible(int count, int bytesEach)
    {
        _claimed += (long)count * bytesEach;
        return (long)count * bytesEach <= Remaining && _claimed <= _data.Length
            ? count
            : throw BoltErrors.Malformed($"a container of {count} values in {Remaining} bytes");
    }

    /// <summary>Reads a size of 1, 2 or 4 bytes.</summary>
    private int Size(int widthLog2) => widthLog2 switch
    {
        0 => Next(),
        1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
        _ => Size32(),
    };

    private int Size32()
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(Take(4));
        return size <= int.MaxValue ? (int)size : throw BoltErrors.Malformed($"a size of {size}");
    }

    private byte Next() => _at < _data.Length ? _data[_at++] : throw BoltErrors.Malformed("the message ends inside a value");

    private ReadOnlySpan<byte> Take(int size)
    {
        if (size > Remaining) throw BoltErrors.Malformed("the message ends inside a value");
        var taken = _data.Slice(_at, size);
        _at += size;
        return taken;
    }
}
