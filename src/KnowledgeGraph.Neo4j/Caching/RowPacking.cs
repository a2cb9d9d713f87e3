using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Records as bytes, for a cache outside of this process. All integers are little-endian; <c>size</c> is LEB128.
/// <code>
/// entry  = "KGR1" crc32c-of-the-rest columns:size text… rows:size value…
/// text   = bytes:size utf-8
/// value  = 0 | 1 bool:byte | 2 int64 | 3 double | 4 text | 5 bytes:size byte… | 6 count:size value… | 12 days:int64
/// </code>
/// The first byte of a value is its <see cref="CypherType"/>. Values of other types are not packed.
/// </summary>
internal static class RowPacking
{
    private const int HeaderSize = 8;

    private static ReadOnlySpan<byte> Mark => "KGR1"u8;

    /// <returns>Null where a value is of a type that is not packed.</returns>
    public static byte[]? Pack(CachedRows rows)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(0u);
        writer.Write7BitEncodedInt(rows.Columns.Count);
        foreach (var column in rows.Columns) writer.Write(column);
        writer.Write7BitEncodedInt(rows.Rows.Length);
        foreach (var row in rows.Rows)
        {
            foreach (var value in row)
            {
                if (!TryPack(writer, value)) return null;
            }
        }

        writer.Flush();
        var bytes = stream.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Mark.Length), Crc32C.Of(bytes.AsSpan(HeaderSize)));
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Pack"/> made.</exception>
    public static CachedRows Unpack(byte[] bytes)
    {
        if (bytes.Length < HeaderSize || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark))
            throw new InvalidDataException("The entry holds no records.");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Mark.Length)) != Crc32C.Of(bytes.AsSpan(HeaderSize)))
            throw new InvalidDataException("The entry is damaged.");
        using var reader = new BinaryReader(new MemoryStream(bytes, HeaderSize, bytes.Length - HeaderSize), Encoding.UTF8);
        try
        {
            var columns = new string[Size(reader)];
            for (var i = 0; i < columns.Length; i++) columns[i] = reader.ReadString();
            var rows = new CypherValue[Size(reader)][];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = new CypherValue[columns.Length];
                for (var j = 0; j < columns.Length; j++) rows[i][j] = Unpack(reader);
            }

            return new(columns, rows);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The entry is damaged.", fault);
        }
    }

    private static bool TryPack(BinaryWriter writer, CypherValue value)
    {
        writer.Write((byte)value.Type);
        switch (value.Type)
        {
            case CypherType.Null:
                return true;
            case CypherType.Boolean:
                writer.Write(value.AsBoolean());
                return true;
            case CypherType.Integer:
                writer.Write(value.AsInt64());
                return true;
            case CypherType.Float:
                writer.Write(value.AsDouble());
                return true;
            case CypherType.String:
                writer.Write(value.AsString());
                return true;
            case CypherType.Bytes:
                writer.Write7BitEncodedInt(value.AsBytes().Length);
                writer.Write(value.AsBytes());
                return true;
            case CypherType.Date:
                writer.Write(value.AsDate().DaysSinceEpoch);
                return true;
            case CypherType.List:
                writer.Write7BitEncodedInt(value.AsList().Length);
                return value.AsList().All(item => TryPack(writer, item));
            default:
                return false;
        }
    }

    private static CypherValue Unpack(BinaryReader reader) => (CypherType)reader.ReadByte() switch
    {
        CypherType.Null => default,
        CypherType.Boolean => reader.ReadBoolean(),
        CypherType.Integer => reader.ReadInt64(),
        CypherType.Float => reader.ReadDouble(),
        CypherType.String => reader.ReadString(),
        CypherType.Bytes => CypherValue.Bytes(reader.ReadBytes(Size(reader))),
        CypherType.Date => new CypherDate(reader.ReadInt64()),
        CypherType.List => UnpackList(reader),
        var type => throw new InvalidDataException($"The entry holds a value of type {type}."),
    };

    private static CypherValue UnpackList(BinaryReader reader)
    {
        var values = new CypherValue[Size(reader)];
        for (var i = 0; i < values.Length; i++) values[i] = Unpack(reader);
        return CypherValue.List(values);
    }

    /// <summary>Nothing takes less than a byte, so a size that lies costs no memory.</summary>
    private static int Size(BinaryReader reader)
    {
        var size = reader.Read7BitEncodedInt();
        return size >= 0 && size <= reader.BaseStream.Length - reader.BaseStream.Position
            ? size
            : throw new InvalidDataException($"The entry says {size} where it cannot.");
    }
}
