using KnowledgeGraph.Storage.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Appends frames. A frame is durable when <see cref="Append"/> returns. For the one writer.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;

    private JournalWriter(string path, SafeFileHandle file, long end)
    {
        _path = path;
        _file = file;
        End = end;
    }

    /// <summary>Behind the last frame.</summary>
    public long End { get; private set; }

    /// <summary>Makes an empty journal; what a crash left under its name is lost.</summary>
    public static JournalWriter Create(string path, ReadOnlySpan<byte> storeId, long number)
    {
        DurableFile.Create(path, JournalFormat.NewHeader(storeId, number));
        return Open(path, JournalFormat.HeaderBytes);
    }

    /// <summary>Opens behind the last whole frame and cuts what follows it.</summary>
    public static JournalWriter Open(string path, long end)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        if (RandomAccess.GetLength(file) > end)
        {
            RandomAccess.SetLength(file, end);
            RandomAccess.FlushToDisk(file);
        }

        return new(path, file, end);
    }

    /// <param name="frame">A payload with <see cref="JournalFormat.FrameHeaderBytes"/> free before and <see
    /// cref="JournalFormat.FrameEndBytes"/> behind it.</param>
    /// <exception cref="StoreException">The disk did not take it; the file is as it was.</exception>
    public void Append(Span<byte> frame)
    {
        JournalFormat.Seal(frame);
        try
        {
            DurableFile.Write(_file, frame, End);
            RandomAccess.FlushToDisk(_file);
            End += frame.Length;
        }
        catch (IOException inner)
        {
            RandomAccess.SetLength(_file, End);
            RandomAccess.FlushToDisk(_file);
            throw new StoreException(
                StoreFault.Unavailable,
                $"{_path} could not be written: {inner.Message} Nothing was applied. Free space and try again.",
                inner);
        }
    }

    public void Dispose() => _file.Dispose();
}
