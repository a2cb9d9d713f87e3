using System.Buffers.Binary;

namespace KnowledgeGraph.Neo4j.Bolt.Wire;

/// <summary>
/// Incoming messages, put together from their chunks. A message of one chunk is handed out where it lies; the chunks of a longer one
/// are moved together in place. The buffer grows with the bytes that arrived, never with sizes that were merely announced. One
/// thread at a time.
/// </summary>
internal sealed class MessageReader(Stream stream, int largestMessage)
{
    private const int InitialSize = 1 << 16;

    /// <summary>A buffer above this size is given up once its message has been read.</summary>
    private const int KeptSize = 1 << 20;

    private byte[] _buffer = new byte[InitialSize];
    private int _start;
    private int _payloadEnd;
    private int _at;
    private int _end;
    private int _chunkLeft;
    private bool _complete;
    private Task<int>? _pending;

    /// <summary>The message that <see cref="TryRead"/> found; valid until its next call.</summary>
    public ReadOnlySpan<byte> Message => _buffer.AsSpan(_start, _payloadEnd - _start);

    public long BytesReceived { get; private set; }

    /// <summary>Moves to the next message if all of it has arrived.</summary>
    public bool TryRead()
    {
        if (_complete) Forget();
        while (true)
        {
            if (_chunkLeft == 0)
            {
                if (_end - _at < 2) return false;
                _chunkLeft = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_at));
                _at += 2;
                if (_chunkLeft == 0 && _payloadEnd > _start) return _complete = true;
                // An empty chunk outside a message is the server's sign of life.
                if (_payloadEnd == _start) _start = _payloadEnd = _at;
                if (_payloadEnd - _start + _chunkLeft > largestMessage) throw BoltErrors.MessageTooLarge(largestMessage);
                continue;
            }

            if (!TakeChunk()) return false;
        }
    }

    /// <summary>
    /// Waits for more bytes. Cancelling gives up the wait, not the read: the read goes on and the next call takes it up, so no byte is
    /// lost and the conversation can still be put in order by a RESET.
    /// </summary>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public async ValueTask FillAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellation)
    {
        if (_pending is null)
        {
            MakeRoom();
            _pending = stream.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None).AsTask();
            // Where the wait was given up and the connection closed, nobody asks how the read ended; that is no unobserved fault.
            _ = _pending.ContinueWith(
                static read => read.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        var read = _pending.IsCompleted || (timeout == Timeout.InfiniteTimeSpan && !cancellation.CanBeCanceled)
            ? await _pending.ConfigureAwait(false)
            : await _pending.WaitAsync(timeout, time, cancellation).ConfigureAwait(false);
        _pending = null;
        if (read == 0) throw new EndOfStreamException("The server closed the connection.");
        _end += read;
        BytesReceived += read;
    }

    private bool TakeChunk()
    {
        var part = Math.Min(_chunkLeft, _end - _at);
        if (part == 0) return false;
        if (_payloadEnd != _at) Buffer.BlockCopy(_buffer, _at, _buffer, _payloadEnd, part);
        _payloadEnd += part;
        _at += part;
        _chunkLeft -= part;
        return true;
    }

    private void Forget()
    {
        _complete = false;
        if (_at == _end) _at = _end = 0;
        _start = _payloadEnd = _at;
        if (_end == 0 && _pending is null && _buffer.Length > KeptSize) _buffer = new byte[InitialSize];
    }

    private void MakeRoom()
    {
        if (_end < _buffer.Length) return;
        var payload = _payloadEnd - _start;
        var rest = _end - _at;
        var target = payload + rest > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, payload);
        Buffer.BlockCopy(_buffer, _at, target, payload, rest);
        (_buffer, _start, _payloadEnd, _at, _end) = (target, 0, payload, payload, payload + rest);
    }
}
