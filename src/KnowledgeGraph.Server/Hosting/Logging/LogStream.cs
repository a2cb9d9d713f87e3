using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Server.Hosting.Logging;

/// <summary>
/// Gathers lines and writes them from a thread of its own, many at a time, so that a request never waits for a terminal or a pipe. When
/// the reader of the log falls behind by <see cref="MaxWaitingBytes"/>, further lines are dropped, and a line says how many. Safe from any thread.
/// </summary>
internal sealed class LogStream : IDisposable
{
    public const int MaxWaitingBytes = 4 << 20;

    private readonly Stream _target;
    private readonly Thread _writer;
    private readonly object _lock = new();
    private ArrayBufferWriter<byte> _waiting = new(16 << 10);
    private ArrayBufferWriter<byte> _writing = new(16 << 10);
    private long _dropped;
    private bool _isClosed;

    /// <param name="target">Stays the caller's to dispose.</param>
    public LogStream(Stream target)
    {
        _target = target;
        _writer = new Thread(WriteAll) { IsBackground = true, Name = "log" };
        _writer.Start();
    }

    public void Write(ReadOnlySpan<byte> line)
    {
        lock (_lock)
        {
            if (_isClosed || _waiting.WrittenCount + line.Length > MaxWaitingBytes)
            {
                _dropped++;
                return;
            }

            _waiting.Write(line);
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isClosed) return;
            _isClosed = true;
            Monitor.Pulse(_lock);
        }

        _writer.Join();
    }

    private void WriteAll()
    {
        while (TakeWaiting())
        {
            try
            {
                _target.Write(_writing.WrittenSpan);
                _target.Flush();
            }
            catch (IOException)
            {
                // Whoever read the log is gone. The server serves on; there is nowhere left to say so.
            }

            _writing.ResetWrittenCount();
        }
    }

    /// <returns>False when the stream is closed and nothing waits.</returns>
    private bool TakeWaiting()
    {
        lock (_lock)
        {
            while (_waiting.WrittenCount == 0 && _dropped == 0 && !_isClosed) Monitor.Wait(_lock);
            (_waiting, _writing) = (_writing, _waiting);
            if (_dropped > 0)
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"level\":\"warn\",\"droppedLogLines\":{_dropped}}}\n"), _writing);
            _dropped = 0;
            return _writing.WrittenCount > 0;
        }
    }
}
