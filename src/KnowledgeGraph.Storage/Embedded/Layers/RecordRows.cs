using System.Buffers;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>A batch of visible nodes whose records are found already. Immutable.</summary>
internal sealed class RecordRows : INodeRows
{
    private readonly GraphVersion _graph;
    private readonly RecordPlace[] _places;

    private RecordRows(GraphVersion graph, RecordPlace[] places, int count)
    {
        (_graph, _places) = (graph, places);
        Count = count;
    }

    public int Count { get; }

    /// <summary>Null if one of them is no node of the version, or not visible.</summary>
    public static RecordRows? Find(GraphVersion graph, ReadOnlySpan<NodeId> nodes)
    {
        RecordRows rows = new(graph, ArrayPool<RecordPlace>.Shared.Rent(nodes.Length), nodes.Length);
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!graph.Holds(nodes[i]) || !rows.Place(i, nodes[i]).IsVisible)
            {
                rows.Release();
                return null;
            }
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

    public bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text) => Record(row).Effective.TryText((int)property, out text);

    public bool TryBits(int row, NodeProperty property, out long bits) => Record(row).Effective.TryBits((int)property, out bits);

    public int TextListCount(int row, NodeProperty property) => Record(row).Effective.Items((int)property).Count;

    public ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index) => Record(row).Effective.Items((int)property)[index];

    public ReadOnlySpan<int> Targets(int row, Relation relation) => Record(row).Effective.Targets((int)relation);

    /// <summary>Gives the memory back; called once, when nobody reads any more.</summary>
    public void Release() => ArrayPool<RecordPlace>.Shared.Return(_places);

    private RecordReader Place(int row, NodeId node)
    {
        _places[row] = _graph.Place(node);
        return Record(row);
    }

    private RecordReader Record(int row)
    {
        ref readonly var place = ref _places[row];
        return new(place.IsInOverlay ? _graph.Record(place.Node.Kind, (int)place.Node.Number) : place.Mapped);
    }
}
