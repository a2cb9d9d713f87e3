using System.Buffers.Binary;
using System.Buffers.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>
/// The bytes of cursors, the same in every store, so that clients may move between them: base64url of
/// <c>version:u8 order:u32 value* occurrence:u32 key</c>, big-endian, where a value is <c>00</c> (missing), <c>01 bits:u64</c> or
/// <c>02 length:u16 text</c>, and order is a hash of the terms that tells lists apart.
/// </summary>
internal static class CursorFormat
{
    /// <summary>Version and hash of the order.</summary>
    public const int HeaderLength = 5;

    /// <summary>Room that a value of bits takes at most.</summary>
    public const int BitsLength = 9;

    /// <summary>Room that a value of text takes beside the text.</summary>
    public const int TextHeadLength = 3;

    /// <summary>Room of the occurrence, which stands before the key.</summary>
    public const int OccurrenceLength = 4;

    private const byte FormatVersion = 2;
    private const byte Missing = 0;
    private const byte Bits = 1;
    private const byte Text = 2;
    private const int MaxLength = 64 * 1024;

    /// <param name="text">As a client gave it.</param>
    /// <param name="terms">The order of the list.</param>
    /// <param name="types">Of the values of its terms.</param>
    /// <exception cref="StoreException">Not a cursor, or one of another order.</exception>
    public static OrderCursor Read(ReadOnlySpan<byte> text, IReadOnlyList<NodeOrder> terms, ReadOnlySpan<PropertyType> types)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) throw QueryFaults.Cursor();
        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromUtf8(text);
        if (bytes.Length < HeaderLength || bytes[0] != FormatVersion) throw QueryFaults.Cursor();
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) != Signature(terms)) throw QueryFaults.CursorOrder();
        bytes = bytes[HeaderLength..];

        var values = new OrderValue[terms.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ReadValue(types[i], ref bytes);
        if (bytes.Length <= OccurrenceLength) throw QueryFaults.Cursor();
        return new(values, bytes[OccurrenceLength..].ToArray(), BinaryPrimitives.ReadInt32BigEndian(bytes));
    }

    /// <summary>Writes a cursor whose values are at hand.</summary>
    public static void Write(OrderCursor cursor, IReadOnlyList<NodeOrder> terms, TextColumnBuilder cursors)
    {
        var bytes = new byte[HeaderLength + cursor.Values.Sum(static value => LengthOf(value)) + OccurrenceLength + cursor.Key.Length];
        WriteHeader(bytes, terms);
        var at = HeaderLength;
        foreach (var value in cursor.Values) at += WriteValue(bytes.AsSpan(at), value);
        WriteEnd(bytes.AsSpan(at), cursor.Occurrence, cursor.Key);
        var room = cursors.Reserve(Base64Url.GetEncodedLength(bytes.Length));
        cursors.Commit(Base64Url.EncodeToUtf8(bytes, room));
    }

    public static void WriteHeader(Span<byte> bytes, IReadOnlyList<NodeOrder> terms)
    {
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], Signature(terms));
    }

    /// <returns>The length of the value.</returns>
    public static int WriteMissing(Span<byte> bytes)
    {
        bytes[0] = Missing;
        return 1;
    }

    /// <returns>The length of the value.</returns>
    public static int WriteBits(Span<byte> bytes, long bits)
    {
        bytes[0] = Bits;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], bits);
        return BitsLength;
    }

    /// <returns>The length of the value.</returns>
    public static int WriteText(Span<byte> bytes, ReadOnlySpan<byte> text)
    {
        bytes[0] = Text;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[1..], checked((ushort)text.Length));
        text.CopyTo(bytes[TextHeadLength..]);
        return TextHeadLength + text.Length;
    }

    public static void WriteEnd(Span<byte> bytes, int occurrence, ReadOnlySpan<byte> key)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes, occurrence);
        key.CopyTo(bytes[OccurrenceLength..]);
    }

    private static int LengthOf(OrderValue value) =>
        !value.IsStated ? 1 : value.Text is { } text ? TextHeadLength + text.Length : BitsLength;

    private static int WriteValue(Span<byte> bytes, OrderValue value) =>
        !value.IsStated ? WriteMissing(bytes) : value.Text is { } text ? WriteText(bytes, text) : WriteBits(bytes, value.Bits);

    private static OrderValue ReadValue(PropertyType type, ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) throw QueryFaults.Cursor();
        var tag = bytes[0];
        if (tag == Missing)
        {
            bytes = bytes[1..];
            return default;
        }

        if (type != PropertyType.Text)
        {
            if (tag != Bits || bytes.Length < BitsLength) throw QueryFaults.Cursor();
            var bits = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
            bytes = bytes[BitsLength..];
            return new(true, bits, null);
        }

        if (tag != Text || bytes.Length < TextHeadLength) throw QueryFaults.Cursor();
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]);
        if (bytes.Length < TextHeadLength + length) throw QueryFaults.Cursor();
        var text = bytes.Slice(TextHeadLength, length).ToArray();
        bytes = bytes[(TextHeadLength + length)..];
        return new(true, 0, text);
    }

    /// <summary>FNV-1a over the terms: the same in every process, unlike the hashes of the runtime.</summary>
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
