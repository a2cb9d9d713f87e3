using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>
/// Writes and reads cursors: base64url of <c>version:u8 order:u32 value* occurrence:u32 key</c>, big-endian, where a value is
/// <c>00</c> (missing), <c>01 bits:u64</c> or <c>02 length:u16 text</c>, and order is a hash of the terms that tells lists apart.
/// Holds everything that the order compares, so that a cursor cuts any later version of the list at the same point. Places within an
/// owner's list change when it is written, so for them the node and its occurrence count; the place is used only when the node has left.
/// </summary>
internal sealed class CursorCodec
{
    private const byte FormatVersion = 2;
    private const int MaxLength = 64 * 1024;
    private const int HeaderLength = 5;

    /// <summary>Few lists are longer than this, and of those the first places are asked for most.</summary>
    private const int RememberedHeads = 64;
    private readonly OrderPlan _order;

    private byte[]?[]? _heads;

    /// <summary>Begins with the header, which is the same for all. Made for the first cursor, since most lists are read without.</summary>
    private byte[] _buffer = [];

    public CursorCodec(OrderPlan order)
    {
        _order = order;
    }

    /// <summary>Whether the place in the owner's list is all that orders.</summary>
    public bool IsListed => _order.TermCount == 1 && _order.UsesPlace;

    /// <summary>Whether the key is all that orders.</summary>
    public bool IsKey => _order.TermCount == 1 && _order.IsKey(0);

    public void Write(OrderRow row, int occurrence, TextColumnBuilder cursors) => Write(row, occurrence, _order.Key(row), cursors);

    /// <param name="row">The row that the cursor names.</param>
    /// <param name="occurrence">How many edges before the row's join the same two nodes.</param>
    /// <param name="key">Of the row's node, for a caller that has looked it up already.</param>
    /// <param name="cursors">Gets the cursor.</param>
    public void Write(OrderRow row, int occurrence, ReadOnlySpan<byte> key, TextColumnBuilder cursors)
    {
        var length = Pack(row, occurrence, key);
        var room = cursors.Reserve(Base64Url.GetEncodedLength(length));
        cursors.Commit(Base64Url.EncodeToUtf8(_buffer.AsSpan(0, length), room));
    }

    /// <summary>The bytes of a cursor by key alone, which are valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> PackKey(ReadOnlySpan<byte> key)
    {
        Debug.Assert(IsKey, "Nothing but the key may order.");
        var length = Pack(default, 0, key);
        return _buffer.AsSpan(0, length);
    }

    /// <summary>
    /// What stands before the key in an order that is the listed one and nothing else. It is a multiple of three bytes, so that it can be
    /// encoded by itself: once for all lists, since it tells the place alone.
    /// </summary>
    public ReadOnlySpan<byte> ListedHead(int place, int occurrence)
    {
        Debug.Assert(IsListed, "Nothing but the place may order.");
        var row = new OrderRow(0, 0, place);
        if (occurrence != 0 || place >= RememberedHeads) return EncodeHead(row, occurrence);
        _heads ??= new byte[RememberedHeads][];
        return _heads[place] ??= EncodeHead(row, occurrence);
    }

    /// <exception cref="StoreException">Not a cursor, or one of another order.</exception>
    public OrderCursor Read(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text)) throw QueryFaults.Cursor();
        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromUtf8(text);
        if (bytes.Length < HeaderLength || bytes[0] != FormatVersion) throw QueryFaults.Cursor();
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) != Signature(_order.Terms)) throw QueryFaults.CursorOrder();
        bytes = bytes[HeaderLength..];

        var values = new OrderValue[_order.Terms.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ReadValue(_order.TypeOf(i), ref bytes);
        if (bytes.Length <= 4) throw QueryFaults.Cursor();
        return new(values, bytes[4..].ToArray(), BinaryPrimitives.ReadInt32BigEndian(bytes));
    }

    private static OrderValue ReadValue(PropertyType type, ref ReadOnlySpan<byte> bytes)
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

    private byte[] EncodeHead(OrderRow row, int occurrence)
    {
        var length = Pack(row, occurrence, []);
        Debug.Assert(length % 3 == 0, "What follows must begin at a boundary of the encoding.");
        var head = new byte[Base64Url.GetEncodedLength(length)];
        Base64Url.EncodeToUtf8(_buffer.AsSpan(0, length), head);
        return head;
    }

    private int Pack(OrderRow row, int occurrence, ReadOnlySpan<byte> key)
    {
        if (_buffer.Length == 0) _buffer = BufferWithHeader();
        var length = HeaderLength;
        for (var i = 0; i < _order.TermCount; i++) length = PackValue(i, row, key, length);

        Reserve(length + 4 + key.Length);
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(length), occurrence);
        key.CopyTo(_buffer.AsSpan(length + 4));
        return length + 4 + key.Length;
    }

    private byte[] BufferWithHeader()
    {
        var buffer = new byte[256];
        buffer[0] = FormatVersion;
        BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(1), Signature(_order.Terms));
        return buffer;
    }

    private int PackValue(int term, OrderRow row, ReadOnlySpan<byte> key, int length)
    {
        if (_order.TypeOf(term) != PropertyType.Text)
        {
            Reserve(length + 9);
            var isStated = _order.TryBits(term, row, out var bits);
            _buffer[length] = (byte)(isStated ? 1 : 0);
            if (isStated) BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(length + 1), bits);
            return length + (isStated ? 9 : 1);
        }

        var text = key;
        if (!_order.IsKey(term) && !_order.TryText(term, row, out text))
        {
            Reserve(length + 1);
            _buffer[length] = 0;
            return length + 1;
        }

        Reserve(length + 3 + text.Length);
        _buffer[length] = 2;
        BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(length + 1), (ushort)text.Length);
        text.CopyTo(_buffer.AsSpan(length + 3));
        return length + 3 + text.Length;
    }

    private void Reserve(int length)
    {
        if (_buffer.Length < length) Array.Resize(ref _buffer, length * 2);
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
