using System.Buffers.Binary;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Storage.Text;

/// <summary>Writes the pages of a section one after the other and keeps the checksum of each. Only ever appends.</summary>
internal sealed class ChecksummedOutput(Stream stream)
{
    private readonly byte[] _page = new byte[TextSectionFooter.PageLength];
    private readonly List<uint> _checksums = [];
    private int _filled;
    private long _flushed;

    /// <summary>Bytes written so far.</summary>
    public long Position => _flushed + _filled;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, _page.Length - _filled);
            bytes[..count].CopyTo(_page.AsSpan(_filled));
            _filled += count;
            bytes = bytes[count..];
            if (_filled == _page.Length) FlushPage();
        }
    }

    public void WriteUInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        Write(bytes);
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void WriteInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    /// <summary>Writes the checksums and the footer. Nothing can follow.</summary>
    public void Finish(TextSectionFooter footer)
    {
        footer.ChecksumsStart = Position;
        if (_filled > 0) FlushPage();
        var table = new byte[_checksums.Count * 4 + TextSectionFooter.Length];
        var checksums = CollectionsMarshal.AsSpan(_checksums);
        for (var i = 0; i < checksums.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(i * 4), checksums[i]);
        footer.ChecksumsCrc = Crc32C.Of(table.AsSpan(0, checksums.Length * 4));
        footer.Write(table.AsSpan(checksums.Length * 4));
        stream.Write(table);
    }

    private void FlushPage()
    {
        var page = _page.AsSpan(0, _filled);
        _checksums.Add(Crc32C.Of(page));
        stream.Write(page);
        _flushed += _filled;
        _filled = 0;
    }
}
