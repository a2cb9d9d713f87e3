using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Storage.Checksums;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded.Manifests;

/// <summary>The manifest's bytes; see FORMAT.md.</summary>
internal static class ManifestCodec
{
    public const uint Version = 1;
    private const int MinBytes = 8 + 4 + 4 + 16;

    private static ReadOnlySpan<byte> Magic => "KGMANIFE"u8;

    public static byte[] Write(Manifest manifest)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, new UTF8Encoding(false));
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(manifest.StoreId);
        writer.Write(manifest.NextNumber);
        writer.Write(manifest.Heading.Version);
        for (var kind = 1; kind < GraphVersion.KindBound; kind++)
        {
            writer.Write(manifest.Heading.Bounds[kind]);
            writer.Write(manifest.Heading.Visible[kind]);
        }

        writer.Write(manifest.Heading.Sources.Length);
        foreach (var source in manifest.Heading.Sources) writer.Write(source);
        writer.Write(manifest.Segments.Length);
        foreach (var segment in manifest.Segments)
        {
            writer.Write(segment.Number);
            writer.Write(segment.Length);
            writer.Write(segment.Identity);
        }

        writer.Write(manifest.Journals.Length);
        foreach (var journal in manifest.Journals) writer.Write(journal);
        writer.Write(Crc32C.Of(stream.ToArray()));
        return stream.ToArray();
    }

    /// <summary>The whole file when its bytes are not what was written, else null.</summary>
    public static DamagedRange? FindDamage(string path, ReadOnlySpan<byte> bytes) =>
        bytes.Length >= MinBytes
            && bytes.StartsWith(Magic)
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) == Crc32C.Of(bytes[..^4])
            ? null
            : new(path, 0, bytes.Length, "The manifest's magic or checksum does not fit.", false);

    /// <exception cref="StoreException">Damaged, or of an unknown format version.</exception>
    public static Manifest Read(string path, byte[] bytes)
    {
        if (FindDamage(path, bytes) is { } damage) throw SegmentFaults.Damaged(damage);
        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw new StoreException(
                StoreFault.UnknownFormat,
                $"{path} is of format version {version}; this program knows version {Version}. Use the program that wrote it.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 12, bytes.Length - 16, writable: false), new UTF8Encoding(false));
        return Read(reader);
    }

    private static Manifest Read(BinaryReader reader)
    {
        var storeId = reader.ReadBytes(16);
        var next = reader.ReadInt64();
        var version = reader.ReadInt64();
        var bounds = new int[GraphVersion.KindBound];
        var visible = new long[GraphVersion.KindBound];
        for (var kind = 1; kind < GraphVersion.KindBound; kind++) (bounds[kind], visible[kind]) = (reader.ReadInt32(), reader.ReadInt64());
        var sources = new string[reader.ReadInt32()];
        for (var i = 0; i < sources.Length; i++) sources[i] = reader.ReadString();
        var segments = new SegmentName[reader.ReadInt32()];
        for (var i = 0; i < segments.Length; i++) segments[i] = new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt32());
        var journals = new long[reader.ReadInt32()];
        for (var i = 0; i < journals.Length; i++) journals[i] = reader.ReadInt64();
        return new(storeId, next, new(version, bounds, visible, sources), segments, journals);
    }
}
