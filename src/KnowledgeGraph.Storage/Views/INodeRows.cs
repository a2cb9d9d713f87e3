using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Views;

/// <summary>
/// Visible nodes of one version by their position in a batch. Each has been looked for once, however much is read of it. Valid as long as
/// its view; thread-safe for readers.
/// </summary>
public interface INodeRows
{
    int Count { get; }

    /// <summary>As <see cref="IGraphView.Key"/>.</summary>
    ReadOnlySpan<byte> Key(int row);

    /// <summary>Whether a property has a value.</summary>
    bool IsStated(int row, NodeProperty property);

    /// <summary>As <see cref="IGraphView.TryText"/>.</summary>
    bool TryText(int row, NodeProperty property, out ReadOnlySpan<byte> text);

    /// <summary>As <see cref="IGraphView.TryBits"/>.</summary>
    bool TryBits(int row, NodeProperty property, out long bits);

    int TextListCount(int row, NodeProperty property);

    ReadOnlySpan<byte> TextListItem(int row, NodeProperty property, int index);

    /// <summary>As <see cref="IGraphView.Targets"/>; the node must be of the kind that owns the relation.</summary>
    ReadOnlySpan<int> Targets(int row, Relation relation);
}
