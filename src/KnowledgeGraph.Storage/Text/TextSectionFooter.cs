using System.Buffers.Binary;
using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Text;

/// <summary>The last bytes of a section, from which everything else is found. The grammar is in FORMAT.md.</summary>
internal sealed class TextSectionFooter
{
    public const uint Version = 2;
    public const int Length = 216;
    public const int PageLength = 1 << 16;
    public const int BlockEntryLength = 16;
    public const int TermsPerBlock = 32;
    private const int KindCount = (int)NodeKind.Topic;
    private const uint Magic = 0x5854474B;

    /// <summary>Documents per kind, by the kind's number.</summary>
    public int[] Documents { get; } = new int[KindCount + 1];

    /// <summary>Superseded nodes per kind, by the kind's number.</summary>
    public int[] Superseded { get; } = new int[KindCount + 1];

    /// <summary>Words per kind and field: <c>kind * TextField.Count + field</c>.</summary>
    public long[] LengthSums { get; } = new long[(KindCount + 1) * TextField.Count];

    public long Terms { get; set; }

    public long PostingsStart { get; set; }

    public long DictionaryStart { get; set; }

    public long BlocksStart { get; set; }

    public long ChecksumsStart { get; set; }

    /// <summary>CRC-32C of the page checksums.</summary>
    public uint ChecksumsCrc { get; set; }

    public int DocumentCount => Documents.Sum();

    public int SupersededCount => Superseded.Sum();

    public long PageCount => (ChecksumsStart + PageLength - 1) / PageLength;

    public long BlockCount => (Terms + TermsPerBlock - 1) / TermsPerBlock;

    /// <exception cref="StoreException">Not a section, of an unknown version, or its footer is damaged.</exception>
    public static TextSectionFooter Read(TextBytes section)
    {
        if (section.Length < Length) throw TextFaults.Damaged($"is only {section.Length} bytes long");
        var bytes = section.Slice(section.Length - Length, Length);
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic) throw TextFaults.Damaged("does not end as one");
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[(Length - 4)..]) != Crc32C.Of(bytes[..(Length - 4)]))
            throw TextFaults.Damaged("has a footer with a wrong checksum");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (version != Version) throw TextFaults.UnknownVersion(version);
        var footer = new TextSectionFooter();
        footer.ReadFields(bytes[8..]);
        if (footer.ChecksumsStart + footer.PageCount * 4 + Length != section.Length)
            throw TextFaults.Damaged($"is {section.Length} bytes long, which its footer contradicts");
        return footer;
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], Version);
        var at = 8;
        for (var kind = 1; kind <= KindCount; kind++, at += 4) BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], Documents[kind]);
        for (var kind = 1; kind <= KindCount; kind++, at += 4) BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], Superseded[kind]);
        for (var i = TextField.Count; i < LengthSums.Length; i++, at += 8)
            BinaryPrimitives.WriteInt64LittleEndian(bytes[at..], LengthSums[i]);
        foreach (var value in (ReadOnlySpan<long>)[Terms, PostingsStart, DictionaryStart, BlocksStart, ChecksumsStart])
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes[at..], value);
            at += 8;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], ChecksumsCrc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[(Length - 4)..], Crc32C.Of(bytes[..(Length - 4)]));
    }

    private void ReadFields(ReadOnlySpan<byte> bytes)
    {
        for (var kind = 1; kind <= KindCount; kind++, bytes = bytes[4..]) Documents[kind] = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        for (var kind = 1; kind <= KindCount; kind++, bytes = bytes[4..]) Superseded[kind] = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        for (var i = TextField.Count; i < LengthSums.Length; i++, bytes = bytes[8..])
            LengthSums[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Terms = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        PostingsStart = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        DictionaryStart = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        BlocksStart = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]);
        ChecksumsStart = BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]);
        ChecksumsCrc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[40..]);
    }
}
