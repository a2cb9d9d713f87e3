using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>The nodes of a kind by key, sorted anew for each walk.</summary>
internal sealed class MemoryKeySource : IKeySource
{
    private readonly MemoryGraphView _view;
    private readonly NodeKind _kind;
    private readonly int[] _order;

    public MemoryKeySource(MemoryGraphView view, NodeKind kind)
    {
        (_view, _kind) = (view, kind);
        _order = [.. Enumerable.Range(0, view.Bound(kind)).Where(ordinal => view.IsVisible(kind, ordinal))];
        Array.Sort(_order, (x, y) => view.Key(kind, x).SequenceCompareTo(view.Key(kind, y)));
    }

    public int Count => _order.Length;

    public int OrdinalAt(int place) => _order[place];

    public ReadOnlySpan<byte> KeyAt(int place) => _view.Key(_kind, _order[place]);
}
