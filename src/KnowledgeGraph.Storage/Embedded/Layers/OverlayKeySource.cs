using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>The nodes that an overlay created, by key. Sorts them when made first for an overlay.</summary>
internal sealed class OverlayKeySource(Overlay overlay, NodeKind kind, int bound) : IKeySource
{
    private readonly int[] _order = overlay.KeyOrders.Of(kind, overlay, bound);

    public int Count => _order.Length;

    public int OrdinalAt(int place) => _order[place];

    public ReadOnlySpan<byte> KeyAt(int place) => new RecordReader(overlay.Records[(int)kind][_order[place]]).Ids[0];
}
