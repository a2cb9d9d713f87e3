using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// The bytes of a mapped segment, each page compared with its checksum the first time that it is read: a damaged page throws instead
/// of answering, and opening reads no more than directory and checksums. Thread-safe.
/// </summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly MappedFile _map;
    private readonly bool[] _intact;
    private readonly long _pagesEnd;
    private readonly long _sums;
    private readonly SectionEntry[] _sections;

    private SegmentFile(MappedFile map, long pagesEnd, long sums, SectionEntry[] sections, uint identity)
    {
        _map = map;
        _pagesEnd = pagesEnd;
        _sums = sums;
        _sections = sections;
        Identity = identity;
        _intact = new bool[(pagesEnd + SegmentFormat.PageBytes - 1) >> SegmentFormat.PageBits];
    }

    public string Path => _map.Path;

    public long Length => _map.Length;

    /// <summary>Checksum of the footer, which depends on every byte of the file.</summary>
    public uint Identity { get; }

    public int PageCount => _intact.Length;

    /// <exception cref="StoreException">Not a whole segment of the store, or of an unknown format version.</exception>
    public static SegmentFile Open(string path, ReadOnlySpan<byte> storeId, long number) =>
        TryOpen(path, storeId, number, out var damage)
            ?? throw SegmentFaults.Damaged(damage ?? new(path, 0, 0, "It does not open.", false));

    /// <summary>Null, and what is wrong, when the file is not a whole segment of the store.</summary>
    /// <exception cref="StoreException">Of an unknown format version.</exception>
    public static SegmentFile? TryOpen(string path, ReadOnlySpan<byte> storeId, long number, out DamagedRange? damage)
    {
        var map = MappedFile.Open(path);
        try
        {
            damage = FindDamage(map, storeId, number);
            if (damage is null) return Read(map);
            map.Dispose();
            return null;
        }
        catch
        {
            map.Dispose();
            throw;
        }
    }

    private static SegmentFile Read(MappedFile map)
    {
        var footerAt = map.Length - SegmentFormat.FooterBytes;
        var footer = map.Span(footerAt, SegmentFormat.FooterBytes);
        var directory = BinaryPrimitives.ReadInt64LittleEndian(footer[24..]);
        var sections = new SectionEntry[SegmentFormat.SectionCount];
        for (var i = 0; i < sections.Length; i++)
            sections[i] = SectionEntry.Read(map.Span(directory + (i * SectionEntry.Bytes), SectionEntry.Bytes));
        return new(
            map,
            BinaryPrimitives.ReadInt64LittleEndian(footer[8..]),
            BinaryPrimitives.ReadInt64LittleEndian(footer[16..]),
            sections,
            BinaryPrimitives.ReadUInt32LittleEndian(footer[44..]));
    }

    private static DamagedRange? FindDamage(MappedFile map, ReadOnlySpan<byte> storeId, long number)
    {
        if (map.Length < SegmentFormat.HeaderBytes + SegmentFormat.FooterBytes)
            return new(map.Path, 0, map.Length, "The file is shorter than a segment.", false);
        if (FindHeaderDamage(map, storeId, number) is { } damage) return damage;
        var footerAt = map.Length - SegmentFormat.FooterBytes;
        var footer = map.Span(footerAt, SegmentFormat.FooterBytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(footer[44..]) != Crc32C.Of(footer[..44])
            || !footer[..8].SequenceEqual(SegmentFormat.EndMagic))
            return new(map.Path, footerAt, map.Length, "The footer's checksum or magic does not fit; the file may be cut short.", false);
        var sums = BinaryPrimitives.ReadInt64LittleEndian(footer[16..]);
        var directory = BinaryPrimitives.ReadInt64LittleEndian(footer[24..]);
        if (directory + (SegmentFormat.SectionCount * SectionEntry.Bytes) != footerAt || sums > directory)
            return new(map.Path, footerAt, map.Length, "The footer's places do not fit the length of the file.", false);
        return FindDamage(map, sums, directory, BinaryPrimitives.ReadUInt32LittleEndian(footer[36..]), "The table of checksums")
            ?? FindDamage(map, directory, footerAt, BinaryPrimitives.ReadUInt32LittleEndian(footer[40..]), "The directory");
    }

    public SectionEntry Section(int number) => _sections[number];

    /// <summary>Bytes within the pages.</summary>
    /// <exception cref="StoreException">A page is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        if (length > 0) Check(offset, length);
        return _map.Span(offset, length);
    }

    /// <summary>Compares the pages of a range with their checksums unless that was done before.</summary>
    /// <exception cref="StoreException">A page is damaged.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Check(long offset, long length)
    {
        var last = (offset + length - 1) >> SegmentFormat.PageBits;
        for (var page = offset >> SegmentFormat.PageBits; page <= last; page++)
        {
            if (!_intact[page]) Check((int)page);
        }
    }

    /// <summary>The text section; null when there is none. It reads in place and must not outlive this file.</summary>
    public unsafe TextSection? OpenText()
    {
        var entry = _sections[SegmentFormat.Text];
        return entry.Length == 0
            ? null
            : new TextSection(new TextBytes(_map.Pointer(entry.Offset, entry.Length), entry.Length, new SectionGuard(this, entry.Offset)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Read<T>(long offset)
        where T : unmanaged => MemoryMarshal.Read<T>(Read(offset, Unsafe.SizeOf<T>()));

    /// <summary>The first damaged page, or null. Reads every byte.</summary>
    public DamagedRange? Verify(CancellationToken cancellation)
    {
        for (var page = 0; page < _intact.Length; page++)
        {
            if ((page & 0xFF) == 0) cancellation.ThrowIfCancellationRequested();
            if (IsDamaged(page)) return Damage(page);
        }

        return null;
    }

    public void Dispose() => _map.Dispose();

    private static DamagedRange? FindHeaderDamage(MappedFile map, ReadOnlySpan<byte> storeId, long number)
    {
        var header = map.Span(0, SegmentFormat.HeaderBytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[44..]) != Crc32C.Of(header[..44])
            || !header[..8].SequenceEqual(SegmentFormat.Magic))
            return new(map.Path, 0, SegmentFormat.HeaderBytes, "The header's checksum or magic does not fit.", false);
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != SegmentFormat.Version)
        {
            throw new StoreException(
                StoreFault.UnknownFormat,
                $"{map.Path} is of format version {version}; this program knows version {SegmentFormat.Version}. "
                + "Use the program that wrote it.");
        }

        return header[16..32].SequenceEqual(storeId) && BinaryPrimitives.ReadInt64LittleEndian(header[32..]) == number
            ? null
            : new(map.Path, 0, SegmentFormat.HeaderBytes, "The file is a segment of another store or another place.", false);
    }

    private static DamagedRange? FindDamage(MappedFile map, long start, long end, uint sum, string what) =>
        Crc32C.Of(map.Span(start, checked((int)(end - start)))) == sum
            ? null
            : new(map.Path, start, end, $"{what} does not fit its checksum.", false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Check(int page)
    {
        if (IsDamaged(page)) throw SegmentFaults.Damaged(Damage(page));
        _intact[page] = true;
    }

    private bool IsDamaged(int page)
    {
        var start = (long)page << SegmentFormat.PageBits;
        var length = (int)Math.Min(SegmentFormat.PageBytes, _pagesEnd - start);
        return Crc32C.Of(_map.Span(start, length)) != MemoryMarshal.Read<uint>(_map.Span(_sums + (4L * page), 4));
    }

    private DamagedRange Damage(int page)
    {
        var start = (long)page << SegmentFormat.PageBits;
        return new(Path, start, Math.Min(_pagesEnd, start + SegmentFormat.PageBytes), "A page does not fit its checksum.", false);
    }
}
