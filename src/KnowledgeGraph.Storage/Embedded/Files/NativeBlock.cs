using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Embedded.Files;

/// <summary>
/// Zeroed memory outside of the collector's reach, for a table that is read at random: large ones ask the system for huge pages, so that
/// a read seldom waits for the address besides the data. Begins on a multiple of 64 bytes. For one thread.
/// </summary>
internal sealed unsafe partial class NativeBlock : IDisposable
{
    private const int HugePageBytes = 2 << 20;
    private const int LineBytes = 64;
    private const int AdviseHugePages = 14;

    private readonly nint _length;
    private byte* _start;

    public NativeBlock(nint length)
    {
        _length = length;
        var isLarge = length >= HugePageBytes;
        _start = (byte*)NativeMemory.AlignedAlloc((nuint)length, (nuint)(isLarge ? HugePageBytes : LineBytes));

        // Advice: where there are no huge pages, or none are free, the usual ones serve as well.
        if (isLarge && OperatingSystem.IsLinux()) _ = Advise(_start, length, AdviseHugePages);
        NativeMemory.Clear(_start, (nuint)length);
    }

    ~NativeBlock() => Free();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Span(nint offset, int length)
    {
        if ((nuint)offset > (nuint)_length || length > _length - offset || _start == null) ThrowOutside(offset, length);
        return new(_start + offset, length);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_start);
        _start = null;
    }

    private void ThrowOutside(nint offset, int length)
    {
        ObjectDisposedException.ThrowIf(_start == null, this);
        throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The block has {_length} bytes; {length} were asked for.");
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(byte* start, nint length, int advice);
}
