using System.Buffers.Text;
using System.Diagnostics;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries.Orders;

/// <summary>
/// Writes and reads the cursors of rows (<see cref="CursorFormat"/>), without an allocation for each that is written. A cursor holds
/// everything that the order compares, so that it cuts any later version of the list at the same point. Places within an owner's list
/// change when it is written, so for them the node and its occurrence count; the place is used only when the node has left.
/// </summary>
internal sealed class CursorCodec
{
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
        var types = new PropertyType[_order.Terms.Count];
        for (var i = 0; i < types.Length; i++) types[i] = _order.TypeOf(i);
        return CursorFormat.Read(text, _order.Terms, types);
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
        var length = CursorFormat.HeaderLength;
        for (var i = 0; i < _order.TermCount; i++) length = PackValue(i, row, key, length);

        var end = length + CursorFormat.OccurrenceLength + key.Length;
        Reserve(end);
        CursorFormat.WriteEnd(_buffer.AsSpan(length), occurrence, key);
        return end;
    }

    private byte[] BufferWithHeader()
    {
        var buffer = new byte[256];
        CursorFormat.WriteHeader(buffer, _order.Terms);
        return buffer;
    }

    private int PackValue(int term, OrderRow row, ReadOnlySpan<byte> key, int length)
    {
        if (_order.TypeOf(term) != PropertyType.Text)
        {
            Reserve(length + CursorFormat.BitsLength);
            var room = _buffer.AsSpan(length);
            return length + (_order.TryBits(term, row, out var bits) ? CursorFormat.WriteBits(room, bits) : CursorFormat.WriteMissing(room));
        }

        var text = key;
        if (!_order.IsKey(term) && !_order.TryText(term, row, out text))
        {
            Reserve(length + 1);
            return length + CursorFormat.WriteMissing(_buffer.AsSpan(length));
        }

        Reserve(length + CursorFormat.TextHeadLength + text.Length);
        return length + CursorFormat.WriteText(_buffer.AsSpan(length), text);
    }

    private void Reserve(int length)
    {
        if (_buffer.Length < length) Array.Resize(ref _buffer, length * 2);
    }
}
