using System.Buffers.Binary;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>
/// Writes a topology to a file: beside its place, flushed, then renamed into place, so that a reader never sees half of one.
/// </summary>
public static class TopologyWriter
{
    /// <exception cref="IOException">The file cannot be written; what was there before is still there.</exception>
    public static void Save(GraphTopology topology, string path)
    {
        ArgumentNullException.ThrowIfNull(topology);
        var sections = Sections(topology);
        var temporary = path + ".tmp";
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write))
        {
            var entries = Place(sections);
            RandomAccess.Write(file, Head(topology, entries), 0);
            for (var i = 0; i < entries.Length; i++) sections[i].Write(file, entries[i].Offset);
            var end = TopologyFormat.Align(entries[^1].Offset + entries[^1].Length);
            if (RandomAccess.GetLength(file) < end) RandomAccess.Write(file, [0], end - 1);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static List<Section> Sections(GraphTopology topology)
    {
        var sections = new List<Section>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
            sections.Add(Section.Of(TopologyFormat.NumbersOf(kind), topology.Vertices(kind).Numbers));
        for (var i = 0; i < GraphTopology.Relations.Count; i++)
        {
            var (rows, first) = (topology.Rows(GraphTopology.Relations[i]), TopologyFormat.FirstSectionOf(i));
            sections.AddRange(Sections(first, rows.Forward));
            sections.AddRange(Sections(first + 4, rows.Backward));
        }

        sections.Add(Section.Of(TopologyFormat.Years, topology.PaperYears));
        sections.Add(Section.Of(TopologyFormat.Types, topology.PaperTypeCodes));
        return sections;
    }

    private static Section[] Sections(uint first, Adjacency rows)
    {
        var offsets = rows.PackedOffsets.Written();
        return
        [
            Section.Of(first, offsets.Starts),
            Section.Of(first + 1, offsets.Steps),
            Section.Of(first + 2, offsets.Wide),
            Section.Of(first + 3, rows.TargetMemory),
        ];
    }

    private static SectionEntry[] Place(List<Section> sections)
    {
        var entries = new SectionEntry[sections.Count];
        var offset = TopologyFormat.Align(TopologyFormat.HeaderSize + (sections.Count * (long)TopologyFormat.EntrySize));
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = sections[i].EntryAt(offset);
            offset = TopologyFormat.Align(offset + entries[i].Length);
        }

        return entries;
    }

    private static byte[] Head(GraphTopology topology, SectionEntry[] entries)
    {
        var head = new byte[TopologyFormat.HeaderSize + (entries.Length * TopologyFormat.EntrySize)];
        var table = head.AsSpan(TopologyFormat.HeaderSize);
        for (var i = 0; i < entries.Length; i++) entries[i].Write(table[(i * TopologyFormat.EntrySize)..]);
        TopologyFormat.Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), TopologyFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), entries.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(16), topology.Version);
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(24 + (4 * (kind - NodeKind.Paper))), topology.Vertices(kind).Count);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(44), Crc32C.Of(table));
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(48), Crc32C.Of(head.AsSpan(0, 48)));
        return head;
    }
}
