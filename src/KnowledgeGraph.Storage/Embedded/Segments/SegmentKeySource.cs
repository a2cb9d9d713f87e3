using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>
/// The nodes that a segment created, by key. A key never changes, so the segment's own record tells it, even of a node that was merged
/// away since.
/// </summary>
internal sealed class SegmentKeySource(Segment segment, NodeKind kind) : IKeySource
{
    private readonly RecordIndex _records = segment.Records(kind);

    public int Count { get; } = segment.KeyCount(kind);

    public int OrdinalAt(int place) => segment.ByKey(kind, place);

    public ReadOnlySpan<byte> KeyAt(int place) => new RecordReader(_records.Of(OrdinalAt(place))).Ids[0];
}
