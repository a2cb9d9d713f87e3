using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Nodes whose records are found already.</summary>
internal readonly ref struct RecordRows(ReadOnlySpan<RecordPlace> places) : INodeRows
{
    private readonly ReadOnlySpan<RecordPlace> _places = places;

    public int Count => _places.Length;

    public bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text) =>
        _places[row].Record.Effective.TryText((int)property, out text);

    public bool TryBits(int row, NodeProperty property, out long bits) =>
        _places[row].Record.Effective.TryBits((int)property, out bits);

    public int TextListCount(int row, NodeProperty property) => _places[row].Record.Effective.Items((int)property).Count;

    public ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index) =>
        _places[row].Record.Effective.Items((int)property)[index];
}
