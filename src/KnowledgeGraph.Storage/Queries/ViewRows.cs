using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Nodes of a view that looks for them anew for every value.</summary>
internal sealed class ViewRows(IGraphView view, NodeId[] nodes) : INodeRows
{
    public int Count => nodes.Length;

    public ReadOnlySpan<byte> Key(int row) => view.Key(nodes[row].Kind, (int)nodes[row].Number);

    public bool IsStated(int row, NodeProperty property) => PropertyInfo.Of(property).Type switch
    {
        PropertyType.Text => TryText(row, property, out _),
        PropertyType.TextList => TextListCount(row, property) > 0,
        _ => TryBits(row, property, out _),
    };

    public bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text) =>
        view.TryText(nodes[row].Kind, (int)nodes[row].Number, property, out text);

    public bool TryBits(int row, NodeProperty property, out long bits) =>
        view.TryBits(nodes[row].Kind, (int)nodes[row].Number, property, out bits);

    public int TextListCount(int row, NodeProperty property) =>
        view.TextListCount(nodes[row].Kind, (int)nodes[row].Number, property);

    public ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index) =>
        view.TextListItem(nodes[row].Kind, (int)nodes[row].Number, property, index);

    public ReadOnlySpan<int> Targets(int row, Relation relation) => view.Targets(relation, (int)nodes[row].Number);
}
