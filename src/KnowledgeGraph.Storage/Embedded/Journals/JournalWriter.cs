using KnowledgeGraph.Storage.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Appends frames. A frame is durable when <see cref="Append"/> returns. For the one writer.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private long _end;

    private JournalWriter(string path, SafeFileHandle file, long end)
    {
        _path = path;
        _file = file;
        _end = end;
    }

    public static void Create(string path, DateTimeOffset now) => DurableFile.Create(path, JournalFormat.NewHeader(path, now));

    /// <summary>Opens behind the last whole frame and cuts what follows it.</summary>
    public static JournalWriter Open(string path, long end)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (RandomAccess.GetLength(file) > end)
        {
            RandomAccess.SetLength(file, end);
            RandomAccess.FlushToDisk(file);
        }

        return new(path, file, end);
    }

    /// <param name="frame">A payload behind <see cref="JournalFormat.FrameHeaderBytes"/> free bytes.</param>
    /// <exception cref="StoreException">The disk did not take it; the file is as it was.</exception>
    public void Append(Span<byte> frame)
    {
        JournalFormat.WriteFrameHeader(frame);
        try
        {
            RandomAccess.Write(_file, frame, _end);
            RandomAccess.FlushToDisk(_file);
            _end += frame.Length;
        }
        catch (IOException inner)
        {
            RandomAccess.SetLength(_file, _end);
            RandomAccess.FlushToDisk(_file);
            throw new StoreException(
                StoreFault.Unavailable, $"{_path} could not be written: {inner.Message} Nothing was applied. Free space and try again.", inner);
        }
    }

    public void Dispose() => _file.Dispose();
}
