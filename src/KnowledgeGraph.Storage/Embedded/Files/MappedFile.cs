using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Embedded.Files;

/// <summary>
/// A whole file mapped for reading, of any length: offsets are 64-bit. The only type that holds a pointer; every access is checked
/// against the length at opening, so a reader cannot leave the mapping. Files that are mapped are never shortened by this program,
/// only unlinked, which leaves the mapping whole.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    private MappedFile(string path, long length, MemoryMappedFile? file)
    {
        Path = path;
        Length = length;
        _file = file;
        _view = file?.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        if (_view is null) return;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public string Path { get; }

    public long Length { get; }

    /// <exception cref="IOException">The file is absent or cannot be mapped.</exception>
    public static MappedFile Open(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var length = stream.Length;
        if (length == 0) return new(path, 0, null);
        var file = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        return new(path, length, file);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if ((ulong)offset > (ulong)Length || (uint)length > (ulong)(Length - offset) || _start == null) ThrowOutside(offset, length);
        return new(_start + offset, length);
    }

    /// <summary>The address of a range, for a reader in place that keeps this alive and stays within the range.</summary>
    public byte* Pointer(long offset, long length)
    {
        if (offset < 0 || length < 0 || length > Length - offset || _start == null)
            ThrowOutside(offset, (int)Math.Min(length, int.MaxValue));
        return _start + offset;
    }

    public void Dispose()
    {
        if (_start == null) return;
        _start = null;
        _view?.SafeMemoryMappedViewHandle.ReleasePointer();
        _view?.Dispose();
        _file?.Dispose();
    }

    private void ThrowOutside(long offset, int length)
    {
        ObjectDisposedException.ThrowIf(_start == null && Length > 0, this);
        throw new ArgumentOutOfRangeException(nameof(offset), offset, $"{Path} has {Length} bytes; {length} were asked for at {offset}.");
    }
}
