using System.IO.Compression;

namespace KnowledgeGraph.Import.Inputs;

/// <summary>
/// An open document: unpacked content from its beginning, the head that was looked at, and the bytes read from disk so far.
/// </summary>
internal sealed class InputDocument : IAsyncDisposable
{
    private const int BufferSize = 128 * 1024;
    private readonly Stream _raw;
    private readonly bool _ownsRaw;

    private InputDocument(Stream raw, bool ownsRaw, Stream content, InputHead head)
    {
        _raw = raw;
        _ownsRaw = ownsRaw;
        Content = content;
        Head = head;
    }

    public Stream Content { get; }

    public InputHead Head { get; }

    /// <summary>Bytes taken from disk, packed as they lie there; 0 where the source cannot say.</summary>
    public long BytesRead => _raw.CanSeek ? _raw.Position : 0;

    public static async Task<InputDocument> OpenAsync(InputFile file, Stream? standardInput, CancellationToken cancellation)
    {
        var raw = file.IsStandardInput
            ? standardInput ?? throw new ImportException("There is no standard input to read for '-'.")
            : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        try
        {
            var (start, _) = await PeekAsync(raw, 2, cancellation);
            var isPacked = start is [0x1f, 0x8b];
            Stream unpacked = Rewind(raw, start);
            if (isPacked) unpacked = new GZipStream(unpacked, CompressionMode.Decompress, leaveOpen: true);
            var (head, isWhole) = await PeekAsync(unpacked, InputHead.MaxBytes, cancellation);
            return new InputDocument(raw, !file.IsStandardInput, Rewind(unpacked, head), InputHead.Of(NameOf(file), head, isWhole));
        }
        catch
        {
            if (!file.IsStandardInput) await raw.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ownsRaw) return;
        await Content.DisposeAsync();
        await _raw.DisposeAsync();
    }

    private static Stream Rewind(Stream stream, byte[] head)
    {
        if (!stream.CanSeek) return new PrefixedStream(head, stream);
        stream.Seek(-head.Length, SeekOrigin.Current);
        return stream;
    }

    private static async Task<(byte[] Bytes, bool IsWhole)> PeekAsync(Stream stream, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        var read = await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellation);
        return (bytes[..read], read < count);
    }

    private static string NameOf(InputFile file)
    {
        var name = Path.GetFileName(file.Path);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
