using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// An immutable part of the graph in a mapped file: newer records of some nodes, ids, and changes of owner lists. Counted: whoever
/// keeps it acquires it; the last release unmaps it, and removes the file if a merge has replaced it. Thread-safe.
/// </summary>
internal sealed class Segment
{
    private readonly SegmentFile _file;
    private readonly RecordIndex[] _records = new RecordIndex[6];
    private readonly IdIndex[] _ids = new IdIndex[6];
    private readonly SectionEntry[] _keyOrders = new SectionEntry[6];
    private readonly OwnerIndex[] _added = new OwnerIndex[NodeBody.RelationBound];
    private readonly OwnerIndex[] _removed = new OwnerIndex[NodeBody.RelationBound];
    private int _users;
    private volatile bool _isObsolete;

    private Segment(SegmentFile file, long number)
    {
        _file = file;
        Number = number;
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            _records[(int)kind] = new(
                file, Set(kind, KindSection.RecordSet), Entry(kind, KindSection.RecordOffsets), Entry(kind, KindSection.Records));
            _ids[(int)kind] = new(file, Entry(kind, KindSection.IdBuckets), Entry(kind, KindSection.IdEntries));
            _keyOrders[(int)kind] = Entry(kind, KindSection.KeyOrder);
        }

        Text = file.OpenText();
        foreach (var info in RelationInfo.All)
        {
            _added[(int)info.Relation] = Owners(info.Relation, RelationSection.AddedSet);
            _removed[(int)info.Relation] = Owners(info.Relation, RelationSection.RemovedSet);
        }
    }

    public long Number { get; }

    public long Length => _file.Length;

    public uint Identity => _file.Identity;

    /// <exception cref="StoreException">Damaged, or of an unknown format version.</exception>
    public static Segment Open(StoreFolder folder, ReadOnlySpan<byte> storeId, long number) =>
        new(SegmentFile.Open(folder.Segment(number), storeId, number), number);

    /// <summary>The text of the nodes that have records here; null in a segment without a text section.</summary>
    public TextSection? Text { get; }

    public RecordIndex Records(NodeKind kind) => _records[(int)kind];

    public IdIndex Ids(NodeKind kind) => _ids[(int)kind];

    public OwnerIndex Added(int relation) => _added[relation];

    public OwnerIndex Removed(int relation) => _removed[relation];

    /// <summary>The ordinals that nodes got in this segment: from first to end, all of them.</summary>
    public (int First, int End) Created(NodeKind kind) => (_keyOrders[(int)kind].First, _keyOrders[(int)kind].End);

    public int KeyCount(NodeKind kind) => (int)_keyOrders[(int)kind].Count;

    /// <summary>The ordinal at a place of the order by key, among the nodes created here.</summary>
    public int ByKey(NodeKind kind, int place) => _file.Read<int>(_keyOrders[(int)kind].Offset + (4L * place));

    public DamagedRange? Verify(CancellationToken cancellation) => _file.Verify(cancellation);

    public void Acquire() => Interlocked.Increment(ref _users);

    public void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0) return;
        _file.Dispose();
        if (_isObsolete && File.Exists(_file.Path)) File.Delete(_file.Path);
    }

    /// <summary>A merge took its place and the manifest no longer names it: the file goes with the last user.</summary>
    public void MarkObsolete() => _isObsolete = true;

    private SectionEntry Entry(NodeKind kind, KindSection part) => _file.Section(SegmentFormat.Section(kind, part));

    private OrdinalSet Set(NodeKind kind, KindSection part) => new(_file, Entry(kind, part));

    private OwnerIndex Owners(Relation relation, RelationSection set) => new(
        _file,
        new OrdinalSet(_file, _file.Section(SegmentFormat.Section(relation, set))),
        _file.Section(SegmentFormat.Section(relation, set + 1)),
        _file.Section(SegmentFormat.Section(relation, set + 2)));
}
