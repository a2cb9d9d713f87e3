using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// A point in an ordered list: the value of every term, the key, and how many edges before this one join the same two nodes. The bytes
/// are those of the embedded store (<c>version:u8 order:u32 value* occurrence:u32 key</c>, base64url), so that both answer the same and a
/// client may move between them.
/// </summary>
internal sealed record NodeCursor(CursorValue[] Values, byte[] Key, int Occurrence)
{
    private const byte FormatVersion = 2;
    private const int MaxLength = 64 * 1024;
    private const int HeaderLength = 5;

    public string KeyText => Encoding.UTF8.GetString(Key);

    /// <exception cref="StoreException">Not a cursor, or one of another order.</exception>
    public static NodeCursor? Read(ReadOnlyMemory<byte> cursor, OrderTranslator order)
    {
        if (cursor.IsEmpty) return null;
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor.Span)) throw QueryFaults.Cursor();
        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromUtf8(cursor.Span);
        if (bytes.Length < HeaderLength || bytes[0] != FormatVersion) throw QueryFaults.Cursor();
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) != Signature(order.Terms)) throw QueryFaults.CursorOrder();
        bytes = bytes[HeaderLength..];

        var values = new CursorValue[order.Terms.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ReadValue(order.Type(i), ref bytes);
        if (bytes.Length <= 4) throw QueryFaults.Cursor();
        return new(values, bytes[4..].ToArray(), BinaryPrimitives.ReadInt32BigEndian(bytes));
    }

    public void Write(OrderTranslator order, TextColumnBuilder cursors)
    {
        var length = HeaderLength + 4 + Key.Length + Values.Sum(value =>
            !value.IsStated ? 1 : value.Text is { } text ? 3 + text.Length : 9);
        var bytes = new byte[length];
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), Signature(order.Terms));
        var rest = bytes.AsSpan(HeaderLength);
        foreach (var value in Values) WriteValue(value, ref rest);
        BinaryPrimitives.WriteInt32BigEndian(rest, Occurrence);
        Key.CopyTo(rest[4..]);
        var room = cursors.Reserve(Base64Url.GetEncodedLength(length));
        cursors.Commit(Base64Url.EncodeToUtf8(bytes, room));
    }

    private static void WriteValue(CursorValue value, ref Span<byte> rest)
    {
        if (!value.IsStated)
        {
            rest = rest[1..];
        }
        else if (value.Text is { } text)
        {
            rest[0] = 2;
            BinaryPrimitives.WriteUInt16BigEndian(rest[1..], (ushort)text.Length);
            text.CopyTo(rest[3..]);
            rest = rest[(3 + text.Length)..];
        }
        else
        {
            rest[0] = 1;
            BinaryPrimitives.WriteInt64BigEndian(rest[1..], value.Bits);
            rest = rest[9..];
        }
    }

    private static CursorValue ReadValue(PropertyType type, ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw QueryFaults.Cursor();
        var tag = bytes[0];
        bytes = bytes[1..];
        if (tag == 0) return default;
        if (type != PropertyType.Text)
        {
            if (tag != 1 || bytes.Length < 8) throw QueryFaults.Cursor();
            var bits = BinaryPrimitives.ReadInt64BigEndian(bytes);
            bytes = bytes[8..];
            return new(true, bits, null);
        }

        if (tag != 2 || bytes.Length < 2) throw QueryFaults.Cursor();
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (bytes.Length < 2 + length) throw QueryFaults.Cursor();
        var text = bytes.Slice(2, length).ToArray();
        bytes = bytes[(2 + length)..];
        return new(true, 0, text);
    }

    /// <summary>FNV-1a over the terms: tells lists of different orders apart.</summary>
    private static uint Signature(IReadOnlyList<NodeOrder> terms)
    {
        var hash = 2166136261u;
        foreach (var term in terms)
        {
            ReadOnlySpan<byte> parts =
                [(byte)term.By, (byte)term.Property, (byte)term.Relation, (byte)term.Direction, (byte)(term.Descending ? 1 : 0)];
            foreach (var part in parts) hash = (hash ^ part) * 16777619u;
        }

        return hash;
    }
}
