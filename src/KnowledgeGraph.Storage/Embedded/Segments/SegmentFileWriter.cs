using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Storage.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// Writes the bytes of a segment front to back: pages with their checksums, then directory and footer. The file has its name only
/// when <see cref="Finish"/> has flushed it. For one thread; memory is one buffer and four bytes a page.
/// </summary>
internal sealed class SegmentFileWriter : IDisposable
{
    private const int BufferPages = 64;

    /// <summary>
    /// A flush at the end alone would keep the disk so long that every journal flush meanwhile waits, and with it who writes.
    /// </summary>
    private const long BytesBetweenFlushes = 32 << 20;

    private readonly string _path;
    private readonly Action<long>? _progress;
    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[BufferPages * SegmentFormat.PageBytes];
    private readonly List<uint> _sums = [];
    private readonly SectionEntry[] _sections = new SectionEntry[SegmentFormat.SectionCount];
    private int _length;
    private long _written;
    private long _durable;
    private bool _isFinished;

    public SegmentFileWriter(string path, ReadOnlySpan<byte> storeId, long number, Action<long>? progress)
    {
        _path = path;
        _progress = progress;
        _file = File.OpenHandle(path + ".tmp", FileMode.Create, FileAccess.Write);
        Write(SegmentFormat.Header(storeId, number));
    }

    public long Position => _written + _length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_length == _buffer.Length) FlushPages();
            var count = Math.Min(bytes.Length, _buffer.Length - _length);
            bytes[..count].CopyTo(_buffer.AsSpan(_length));
            _length += count;
            bytes = bytes[count..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<T>(T value)
        where T : unmanaged
    {
        if (_buffer.Length - _length < Unsafe.SizeOf<T>())
        {
            Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
            return;
        }

        MemoryMarshal.Write(_buffer.AsSpan(_length), in value);
        _length += Unsafe.SizeOf<T>();
    }

    /// <summary>Begins a section: it lies on a multiple of eight bytes.</summary>
    public long Begin()
    {
        while ((Position & 7) != 0) Write<byte>(0);
        return Position;
    }

    /// <summary>Enters the section that <see cref="Begin"/> began.</summary>
    public void End(int section, long start, long count, int first = 0, int end = 0, int form = 0) =>
        _sections[section] = new(start, Position - start, count, first, end, form);

    /// <summary>Flushes everything to disk and gives the file its name.</summary>
    public void Finish()
    {
        FlushPages();
        var pagesEnd = _written;
        var sums = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_sums));
        var directory = new byte[SegmentFormat.SectionCount * SectionEntry.Bytes];
        for (var i = 0; i < _sections.Length; i++) _sections[i].Write(directory.AsSpan(i * SectionEntry.Bytes));
        Put(sums);
        Put(directory);
        Put(Footer(pagesEnd, sums, directory));
        FlushToDisk();
        _isFinished = true;
        _file.Dispose();
        DurableFile.MoveIntoPlace(_path + ".tmp", _path);
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_isFinished) File.Delete(_path + ".tmp");
    }

    private static byte[] Footer(long pagesEnd, ReadOnlySpan<byte> sums, ReadOnlySpan<byte> directory)
    {
        var footer = new byte[SegmentFormat.FooterBytes];
        SegmentFormat.EndMagic.CopyTo(footer);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(8), pagesEnd);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(16), pagesEnd);
        BinaryPrimitives.WriteInt64LittleEndian(footer.AsSpan(24), pagesEnd + sums.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(36), Crc32C.Of(sums));
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(40), Crc32C.Of(directory));
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(44), Crc32C.Of(footer.AsSpan(0, 44)));
        return footer;
    }

    private void FlushPages()
    {
        for (var at = 0; at < _length; at += SegmentFormat.PageBytes)
            _sums.Add(Crc32C.Of(_buffer.AsSpan(at, Math.Min(SegmentFormat.PageBytes, _length - at))));
        Put(_buffer.AsSpan(0, _length));
        _length = 0;
        if (_written - _durable >= BytesBetweenFlushes) FlushToDisk();
        _progress?.Invoke(_written);
    }

    private void FlushToDisk()
    {
        RandomAccess.FlushToDisk(_file);
        _durable = _written;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        DurableFile.Write(_file, bytes, _written);
        _written += bytes.Length;
    }
}
