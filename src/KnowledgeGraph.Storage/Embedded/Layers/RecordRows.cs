using System.Buffers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>A batch of visible nodes whose records are found already. Columns read it in place, so each access asks whether its view is open.</summary>
internal sealed class RecordRows : INodeRows
{
    private readonly GraphView _view;
    private readonly RecordPlace[] _places;

    private RecordRows(GraphView view, RecordPlace[] places, int count)
    {
        (_view, _places) = (view, places);
        Count = count;
    }

    public int Count { get; }

    /// <summary>Null if one of them is no node of the version, or not visible.</summary>
    public static RecordRows? Find(GraphView view, ReadOnlySpan<NodeId> nodes)
    {
        var graph = view.Graph;
        RecordRows rows = new(view, ArrayPool<RecordPlace>.Shared.Rent(nodes.Length), nodes.Length);
        var places = rows._places;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (graph.Holds(node))
            {
                places[i] = graph.Place(node);
                if (places[i].Record(graph).IsVisible) continue;
            }

            rows.Release();
            return null;
        }

        return rows;
    }

    /// <summary>Whether these are the rows of the nodes.</summary>
    public bool AreOf(ReadOnlySpan<NodeId> nodes)
    {
        var places = _places.AsSpan(0, Count);
        if (nodes.Length != places.Length) return false;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Node != nodes[i]) return false;
        }

        return true;
    }

    public ReadOnlySpan<byte> Key(int row) => Record(row).Ids[0];

    public bool IsStated(int row, NodeProperty property) => Record(row).Effective.IsStated((int)property);

    public bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text) => Record(row).Effective.TryText((int)property, out text);

    public bool TryBits(int row, NodeProperty property, out long bits) => Record(row).Effective.TryBits((int)property, out bits);

    public int TextListCount(int row, NodeProperty property) => Record(row).Effective.Items((int)property).Count;

    public ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index) => Record(row).Effective.Items((int)property)[index];

    public ReadOnlySpan<int> Targets(int row, Relation relation) => Record(row).Effective.Targets((int)relation);

    /// <summary>Gives the memory back; called once, when nobody reads any more.</summary>
    public void Release() => ArrayPool<RecordPlace>.Shared.Return(_places);

    private RecordReader Record(int row) => _places[row].Record(_view.Graph);
}
