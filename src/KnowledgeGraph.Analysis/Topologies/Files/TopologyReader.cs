using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Checksums;

namespace KnowledgeGraph.Analysis.Topologies.Files;

/// <summary>
/// Opens a topology file: maps it, checks every checksum and every row, and gives the arrays without copying them.
/// O(bytes), at the speed of reading memory.
/// </summary>
public sealed class TopologyReader
{
    private readonly MappedFile _file;
    private readonly string _path;
    private readonly Dictionary<uint, SectionEntry> _sections = [];
    private readonly int[] _counts = new int[TopologyFormat.KindCount];

    private TopologyReader(MappedFile file, string path) => (_file, _path) = (file, path);

    /// <exception cref="InvalidDataException">The file is no topology of this format, or its bytes are not what was written.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MappedTopology Open(string path)
    {
        if (new FileInfo(path).Length < TopologyFormat.HeaderSize) throw new InvalidDataException($"{path} is too short for a topology.");
        var file = new MappedFile(path);
        try
        {
            return new(file, new TopologyReader(file, path).Read());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private GraphTopology Read()
    {
        var version = ReadHead();
        var (papers, authors) = (Index(NodeKind.Paper), Index(NodeKind.Author));
        var (institutions, venues, topics) = (Index(NodeKind.Institution), Index(NodeKind.Venue), Index(NodeKind.Topic));
        return new()
        {
            Version = version,
            Papers = papers,
            Authors = authors,
            Institutions = institutions,
            Venues = venues,
            Topics = topics,
            Authorship = Rows(0, papers, authors),
            Citation = Rows(1, papers, papers),
            Subject = Rows(2, papers, topics),
            Publication = Rows(3, papers, venues),
            Affiliation = Rows(4, authors, institutions),
            PaperYears = Array<short>(TopologyFormat.Years, papers.Count),
            PaperTypeCodes = Array<byte>(TopologyFormat.Types, papers.Count),
        };
    }

    private long ReadHead()
    {
        var head = _file.Array<byte>(0, TopologyFormat.HeaderSize).Span;
        Require(head.StartsWith(TopologyFormat.Magic), "is no topology file");
        var format = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        Require(format == TopologyFormat.Version, $"has format {format}, which this program does not know");
        Require(BinaryPrimitives.ReadUInt32LittleEndian(head[48..]) == Crc32C.Of(head[..48]), "has a damaged header");
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        for (var kind = 0; kind < _counts.Length; kind++)
        {
            _counts[kind] = BinaryPrimitives.ReadInt32LittleEndian(head[(24 + (4 * kind))..]);
            Require(_counts[kind] >= 0, "has a negative number of nodes");
        }

        ReadTable(count, BinaryPrimitives.ReadUInt32LittleEndian(head[44..]));
        return BinaryPrimitives.ReadInt64LittleEndian(head[16..]);
    }

    private void ReadTable(int count, uint checksum)
    {
        Require(count is > 0 and < 1000, "has an impossible number of sections");
        var size = count * TopologyFormat.EntrySize;
        Require(TopologyFormat.HeaderSize + size <= _file.Length, "ends within its table");
        var table = _file.Array<byte>(TopologyFormat.HeaderSize, size).Span;
        Require(Crc32C.Of(table) == checksum, "has a damaged table");
        for (var i = 0; i < count; i++)
        {
            var entry = SectionEntry.Read(table[(i * TopologyFormat.EntrySize)..]);
            var fits = entry is { ElementSize: 1 or 2 or 4 or 8, Offset: >= 0, Count: >= 0 and <= int.MaxValue }
                && entry.Offset % TopologyFormat.Alignment == 0 && entry.Offset <= _file.Length - entry.Length;
            Require(fits && _sections.TryAdd(entry.Id, entry), $"places section {entry.Id} where it cannot be");
        }
    }

    private VertexIndex Index(NodeKind kind)
    {
        var count = _counts[kind - NodeKind.Paper];
        var numbers = Array<long>(TopologyFormat.NumbersOf(kind), null);
        Require(numbers.IsEmpty || numbers.Length == count, $"numbers {numbers.Length} of {count} nodes of kind {kind}");
        return new(kind, count, numbers);
    }

    private RelationRows Rows(int relation, VertexIndex owners, VertexIndex targets)
    {
        var first = TopologyFormat.FirstSectionOf(relation);
        var rows = new RelationRows(Adjacency(first, owners.Count, targets.Count), Adjacency(first + 4, targets.Count, owners.Count));
        Require(rows.Forward.EdgeCount == rows.Backward.EdgeCount, $"has a relation {relation} that differs in its two directions");
        return rows;
    }

    private Adjacency Adjacency(uint section, int vertices, int targetBound)
    {
        var packed = Offsets(section, vertices + 1);
        var targets = Array<int>(section + 3, null);
        var offsets = packed.Offsets;
        var previous = 0;
        for (var vertex = 0; vertex <= vertices; vertex++)
        {
            var offset = offsets[vertex];
            Require(offset >= previous && offset <= targets.Length, $"has rows out of place in section {section}");
            previous = offset;
        }

        Require(offsets[0] == 0 && previous == targets.Length, $"has rows out of place in section {section}");
        foreach (var target in targets.Span)
            Require((uint)target < (uint)targetBound, $"leads to a vertex that is not there in section {section + 3}");
        return new(targets.IsEmpty ? PackedOffsets.None(vertices + 1) : packed, targets);
    }

    private PackedOffsets Offsets(uint section, int count)
    {
        var starts = Array<int>(section, PackedOffsets.Blocks(count));
        var wide = Array<int>(section + 2, null);
        foreach (var start in starts.Span)
        {
            var fits = start >= 0 || ~start < wide.Length >> PackedOffsets.BlockBits;
            Require(fits, $"has rows out of place in section {section}");
        }

        return new(starts, Array<ushort>(section + 1, count), wide);
    }

    private ReadOnlyMemory<T> Array<T>(uint id, int? count)
        where T : unmanaged
    {
        Require(_sections.TryGetValue(id, out var entry), $"lacks section {id}");
        Require(entry.ElementSize == Unsafe.SizeOf<T>() && (count is null || entry.Count == count), $"has an odd section {id}");
        var elements = _file.Array<T>(entry.Offset, (int)entry.Count);
        Require(Crc32C.OfElements(elements.Span) == entry.Checksum, $"has a damaged section {id}");
        return elements;
    }

    private void Require(bool condition, string what)
    {
        if (!condition) throw new InvalidDataException($"{_path} {what}. Delete it; it is made again from the data.");
    }
}
