using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>The nodes that an overlay created, by key; each kind sorted when first asked for. Thread-safe.</summary>
internal sealed class OverlayKeyOrders
{
    private readonly int[]?[] _orders = new int[GraphVersion.KindBound][];
    private readonly Lock _sorting = new();

    public int[] Of(NodeKind kind, Overlay overlay, int bound)
    {
        lock (_sorting) return _orders[(int)kind] ??= Sort(overlay.Records[(int)kind], overlay.From[(int)kind], bound);
    }

    private static int[] Sort(RecordMap records, int from, int bound)
    {
        var ordinals = new List<int>(bound - from);
        for (var ordinal = from; ordinal < bound; ordinal++)
        {
            if (!new RecordReader(records[ordinal]).IsMerged) ordinals.Add(ordinal);
        }

        var order = ordinals.ToArray();
        new KeySorter(ordinal => new RecordReader(records[ordinal]).Ids[0]).Sort(order);
        return order;
    }
}
