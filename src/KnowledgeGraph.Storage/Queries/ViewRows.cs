using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Nodes that the view finds anew for every value.</summary>
internal readonly ref struct ViewRows(IGraphView view, ReadOnlySpan<NodeId> nodes) : INodeRows
{
    private readonly ReadOnlySpan<NodeId> _nodes = nodes;

    public int Count => _nodes.Length;

    public bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text) =>
        view.TryText(_nodes[row].Kind, (int)_nodes[row].Number, property, out text);

    public bool TryBits(int row, NodeProperty property, out long bits) =>
        view.TryBits(_nodes[row].Kind, (int)_nodes[row].Number, property, out bits);

    public int TextListCount(int row, NodeProperty property) =>
        view.TextListCount(_nodes[row].Kind, (int)_nodes[row].Number, property);

    public ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index) =>
        view.TextListItem(_nodes[row].Kind, (int)_nodes[row].Number, property, index);
}
