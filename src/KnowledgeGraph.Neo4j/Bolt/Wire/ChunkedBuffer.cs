using System.Buffers;
using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Wire;

/// <summary>
/// Outgoing messages, cut into chunks while they are written: a chunk never crosses a segment, so nothing is copied to frame it.
/// Segments beyond the first are borrowed, which lets a message of many megabytes grow without moving. One thread at a time.
/// </summary>
internal sealed class ChunkedBuffer : IDisposable
{
    private const int SegmentSize = 1 << 16;
    private const int HeaderSize = 2;

    /// <summary>Room kept at the end of a segment for the two zero bytes that end a message.</summary>
    private const int TailSize = 2;
    private const int NoChunk = -1;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(SegmentSize);
    private int _at;
    private int _header = NoChunk;
    private (int Segments, int At) _mark;

    /// <summary>Bytes that wait to be sent.</summary>
    public long Length { get; private set; }

    public void BeginMessage() => _mark = (_full.Count, _at);

    public void EndMessage()
    {
        CloseChunk();
        if (_at + TailSize > SegmentSize) NextSegment();
        _current.AsSpan(_at, TailSize).Clear();
        _at += TailSize;
        Length = _full.Sum(static segment => (long)segment.Length) + _at;
    }

    /// <summary>Takes back everything since <see cref="BeginMessage"/>.</summary>
    public void AbandonMessage()
    {
        _header = NoChunk;
        while (_full.Count > _mark.Segments)
        {
            ArrayPool<byte>.Shared.Return(_current);
            _current = _full[^1].Bytes;
            _full.RemoveAt(_full.Count - 1);
        }

        _at = _mark.At;
    }

    /// <summary>Room for at most 16 bytes in a row.</summary>
    public Span<byte> Reserve(int size)
    {
        if (!TryReserve(size, out var span))
        {
            NextSegment();
            TryReserve(size, out span);
        }

        return span;
    }

    /// <summary>Room for <paramref name="size"/> bytes in a row, if the segment still has it.</summary>
    public bool TryReserve(int size, out Span<byte> span)
    {
        var begin = _header == NoChunk ? _at + HeaderSize : _at;
        if ((uint)size > SegmentSize || begin + size + TailSize > SegmentSize)
        {
            span = default;
            return false;
        }

        OpenChunk();
        span = _current.AsSpan(_at, SegmentSize - TailSize - _at);
        return true;
    }

    public void Advance(int size) => _at += size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var room = Reserve(1);
            var part = Math.Min(room.Length, bytes.Length);
            bytes[..part].CopyTo(room);
            Advance(part);
            bytes = bytes[part..];
        }
    }

    /// <summary>Sends all ended messages and forgets them, also when sending fails.</summary>
    public async ValueTask FlushAsync(Stream stream, CancellationToken cancellation)
    {
        try
        {
            foreach (var (bytes, length) in _full) await stream.WriteAsync(bytes.AsMemory(0, length), cancellation).ConfigureAwait(false);
            if (_at > 0) await stream.WriteAsync(_current.AsMemory(0, _at), cancellation).ConfigureAwait(false);
            await stream.FlushAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            Clear();
        }
    }

    public void Dispose()
    {
        Clear();
        ArrayPool<byte>.Shared.Return(_current);
        _current = [];
    }

    private void Clear()
    {
        foreach (var (bytes, _) in _full) ArrayPool<byte>.Shared.Return(bytes);
        _full.Clear();
        _at = 0;
        _header = NoChunk;
        Length = 0;
    }

    private void OpenChunk()
    {
        if (_header != NoChunk) return;
        _header = _at;
        _at += HeaderSize;
    }

    private void CloseChunk()
    {
        if (_header == NoChunk) return;
        var size = _at - _header - HeaderSize;
        if (size == 0) _at = _header;
        else BinaryPrimitives.WriteUInt16BigEndian(_current.AsSpan(_header), (ushort)size);
        _header = NoChunk;
    }

    private void NextSegment()
    {
        CloseChunk();
        _full.Add((_current, _at));
        _current = ArrayPool<byte>.Shared.Rent(SegmentSize);
        _at = 0;
    }
}
