using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded.Segments;

/// <summary>A frozen overlay as the source of a segment.</summary>
internal sealed class OverlaySource(FrozenOverlay frozen) : ISegmentSource
{
    private readonly Overlay _overlay = frozen.Overlay;
    private int _relation;
    private OwnerRuns? _runs;

    public (int First, int End) Created(NodeKind kind) => (_overlay.From[(int)kind], frozen.Heading.Bounds[(int)kind]);

    public int NextRecord(NodeKind kind, int ordinal) => _overlay.Records[(int)kind].Next(ordinal);

    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal) => _overlay.Records[(int)kind][ordinal];

    public long IdCount(NodeKind kind) => _overlay.Ids[(int)kind].Count;

    public IEnumerable<(ulong Hash, int Ordinal)> Ids(NodeKind kind)
    {
        var table = _overlay.Ids[(int)kind];
        var hashes = new ulong[table.Count];
        var ordinals = new int[table.Count];
        var count = 0;
        foreach (var (hash, ordinal) in table.Entries()) (hashes[count], ordinals[count++]) = (hash, ordinal);
        Array.Sort(hashes, ordinals);
        for (var i = 0; i < count; i++) yield return (hashes[i], ordinals[i]);
    }

    public IEnumerable<int> KeyOrder(NodeKind kind) => _overlay.KeyOrders.Of(kind, _overlay, frozen.Heading.Bounds[(int)kind]);

    public int NextTarget(int relation, int target) => Runs(relation).NextTarget(target);

    public ReadOnlySpan<int> Added(int relation, int target) => Runs(relation).Added(target);

    public ReadOnlySpan<int> Removed(int relation, int target) => Runs(relation).Removed(target);

    public void WriteText(Stream stream, CancellationToken cancellation)
    {
        var builder = new TextSectionBuilder();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var ordinal = NextRecord(kind, 0); ordinal < int.MaxValue; ordinal = NextRecord(kind, ordinal + 1))
            {
                // Older segments may speak of older nodes only.
                if (ordinal < _overlay.From[(int)kind]) builder.Supersede(new(kind, ordinal));
                if (new RecordReader(Record(kind, ordinal)) is { IsVisible: true } record)
                    AddText(builder, new(kind, ordinal), record.Effective);
            }
        }

        builder.WriteTo(stream);
    }

    /// <summary>Relation follows relation, so that the runs of one are all that is held.</summary>
    private OwnerRuns Runs(int relation)
    {
        if (_runs is null || _relation != relation) (_relation, _runs) = (relation, new OwnerRuns(_overlay.Owners[relation]));
        return _runs;
    }

    private static void AddText(TextSectionBuilder builder, NodeId node, BodyReader body)
    {
        builder.Begin(node);
        for (var field = 0; field < TextField.Count; field++)
        {
            var property = TextField.Properties[field];
            if (PropertyInfo.Of(property).Type == PropertyType.Text)
            {
                if (body.TryText((int)property, out var text)) builder.AddText(field, text);
                continue;
            }

            var items = body.Items((int)property);
            for (var i = 0; i < items.Count; i++) builder.AddText(field, items[i]);
        }
    }
}
