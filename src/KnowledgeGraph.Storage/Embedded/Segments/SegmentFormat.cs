using System.Buffers.Binary;
using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>Fixed parts of a segment file; see FORMAT.md.</summary>
internal static class SegmentFormat
{
    public const uint Version = 1;
    public const int HeaderBytes = 48;
    public const int FooterBytes = 48;
    public const int PageBits = 14;

    /// <summary>Bytes under one checksum. Small, because the first read of a page computes it.</summary>
    public const int PageBytes = 1 << PageBits;

    private const int KindParts = 6;
    private const int RelationParts = 6;
    private const int FirstRelation = 5 * KindParts;

    /// <summary>Number of the section that holds the text index; the last.</summary>
    public const int Text = FirstRelation + (8 * RelationParts);

    public const int SectionCount = Text + 1;

    public static ReadOnlySpan<byte> Magic => "KGSEGMNT"u8;

    public static ReadOnlySpan<byte> EndMagic => "KGSEGEND"u8;

    public static int Section(NodeKind kind, KindSection part) => (((int)kind - 1) * KindParts) + (int)part;

    public static int Section(Relation relation, RelationSection part) =>
        FirstRelation + (((int)relation - 1) * RelationParts) + (int)part;

    public static byte[] Header(ReadOnlySpan<byte> storeId, long number)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Version);
        storeId.CopyTo(header.AsSpan(16));
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(32), number);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(44), Crc32C.Of(header.AsSpan(0, 44)));
        return header;
    }
}
