using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>
/// The visible nodes of one read, by their position in it. A structure behind this seam lets the loops of <see cref="ColumnReader"/> be
/// compiled for it, without a call through an interface for every value.
/// </summary>
internal interface INodeRows
{
    int Count { get; }

    bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text);

    /// <summary>As <see cref="Views.IGraphView.TryBits"/>.</summary>
    bool TryBits(int row, NodeProperty property, out long bits);

    int TextListCount(int row, NodeProperty property);

    ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index);
}
