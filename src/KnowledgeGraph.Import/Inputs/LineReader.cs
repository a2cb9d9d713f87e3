namespace KnowledgeGraph.Import.Inputs;

/// <summary>
/// Splits a stream into lines as bytes, without the line feed and a carriage return before it. A line longer than the bound is
/// skipped and said to be <see cref="IsTooLong"/>. Not thread-safe; memory is the longest line, at most the bound.
/// </summary>
public sealed class LineReader
{
    /// <summary>Longest line read: far above any record, far below what hurts.</summary>
    public const int MaxLineBytes = 64 * 1024 * 1024;

    private readonly Stream _stream;
    private readonly int _maxLineBytes;
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _streamEnded;
    private ReadOnlyMemory<byte> _line;

    /// <param name="stream">The document from its beginning.</param>
    /// <param name="start">Where to go on; <see cref="ImportPosition.Bytes"/> are skipped, by seeking where the stream can.</param>
    /// <param name="maxLineBytes">Longest line accepted.</param>
    public LineReader(Stream stream, ImportPosition start = default, int maxLineBytes = MaxLineBytes)
    {
        _stream = stream;
        _maxLineBytes = maxLineBytes;
        Next = start;
    }

    /// <summary>The current line; valid until the next read. Empty when it is too long.</summary>
    public ReadOnlyMemory<byte> Line => _line;

    public bool IsTooLong { get; private set; }

    /// <summary>Number of the current line, counted from 1.</summary>
    public long Number => Next.Lines;

    /// <summary>The place behind the current line. Records are the caller's to count.</summary>
    public ImportPosition Next { get; private set; }

    /// <summary>Skips to the start position. Call once, before the first read.</summary>
    public async ValueTask SkipToStartAsync(CancellationToken cancellation)
    {
        if (Next.Bytes == 0) return;
        if (_stream.CanSeek)
        {
            _stream.Seek(Next.Bytes, SeekOrigin.Begin);
            return;
        }

        for (var left = Next.Bytes; left > 0;)
        {
            var read = await _stream.ReadAsync(_buffer.AsMemory(0, (int)Math.Min(left, _buffer.Length)), cancellation);
            if (read == 0) return;
            left -= read;
        }
    }

    /// <summary>Reads the next line; false at the end of the document.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        IsTooLong = false;
        long skipped = 0;
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Take(searched + feed, 1, skipped);
                return true;
            }

            searched = _end - _start;
            if (_streamEnded) return TakeLast(searched, skipped);
            if (searched > _maxLineBytes)
            {
                IsTooLong = true;
                skipped += searched;
                _start = _end = searched = 0;
            }

            await FillAsync(cancellation);
        }
    }

    private bool TakeLast(int length, long skipped)
    {
        if (length == 0 && skipped == 0) return false;
        Take(length, 0, skipped);
        return true;
    }

    private void Take(int length, int feedLength, long skipped)
    {
        if (length > _maxLineBytes) IsTooLong = true;
        var line = _buffer.AsMemory(_start, length);
        if (length > 0 && line.Span[^1] == '\r') line = line[..^1];
        if (Next.Bytes == 0 && skipped == 0 && line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        _line = IsTooLong ? default : line;
        _start += length + feedLength;
        Next = new ImportPosition(Next.Records, Next.Bytes + skipped + length + feedLength, Next.Lines + 1);
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        if (read == 0) _streamEnded = true;
        _end += read;
    }
}
