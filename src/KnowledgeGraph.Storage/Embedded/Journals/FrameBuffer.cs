using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>
/// A payload being written, in rented memory with room for a frame around it, so that it is journalled where it stands. Dispose it to
/// give the memory back. For one thread at a time.
/// </summary>
internal sealed class FrameBuffer : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] _bytes;
    private int _length = JournalFormat.FrameHeaderBytes;

    public FrameBuffer(int payload = FirstBytes) =>
        _bytes = ArrayPool<byte>.Shared.Rent(JournalFormat.FrameHeaderBytes + payload + JournalFormat.FrameEndBytes);

    public ReadOnlySpan<byte> Payload => _bytes.AsSpan(JournalFormat.FrameHeaderBytes, PayloadLength);

    public int PayloadLength => _length - JournalFormat.FrameHeaderBytes;

    /// <summary>The payload with the room around it.</summary>
    public Span<byte> Frame()
    {
        Reserve(JournalFormat.FrameEndBytes);
        _length -= JournalFormat.FrameEndBytes;
        return _bytes.AsSpan(0, _length + JournalFormat.FrameEndBytes);
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Write(byte value) => Reserve(1)[0] = value;

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

    /// <summary>Seven bits a byte, lowest first, the eighth bit set on all but the last.</summary>
    public void WriteVariable(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) Write((byte)(rest | 0x80));
        Write((byte)rest);
    }

    /// <summary>The length in UTF-8, variable, and the bytes.</summary>
    public void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteVariable(length);
        Encoding.UTF8.GetBytes(text, Reserve(length));
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private Span<byte> Reserve(int count)
    {
        ObjectDisposedException.ThrowIf(_length == 0, this);
        if (count > _bytes.Length - _length) Grow(count);
        var room = _bytes.AsSpan(_length, count);
        _length += count;
        return room;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)_length + count)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
