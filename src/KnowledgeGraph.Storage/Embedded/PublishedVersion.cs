using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Text;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>A version and what queries worked out about it, which all its snapshots share.</summary>
/// <param name="Graph">The version.</param>
/// <param name="Text">Its text index, which reads in place from the segments beneath: it is used only while they are pinned.</param>
internal sealed record PublishedVersion(GraphVersion Graph, TextIndex Text)
{
    public QueryCache Cache { get; } = new();

    /// <summary>A version on layers that no index was made for.</summary>
    public static PublishedVersion Of(GraphVersion graph)
    {
        var text = TextIndex.Open(graph.Beneath.Segments.Select(segment => segment.Text).OfType<TextSection>());
        if (graph.Beneath.Frozen is { } frozen) text = With(text, frozen.Overlay);
        return new(graph, With(text, graph.Overlay));
    }

    /// <summary>The next version, on the same segments.</summary>
    public PublishedVersion Next(GraphVersion graph) =>
        new(graph, graph.Overlay.Changed.IsEmpty ? Text : Text.Update(graph.Overlay.Changed[^1]));

    private static TextIndex With(TextIndex text, Overlay overlay) =>
        overlay.Changed.IsEmpty ? text : text.Update([.. overlay.Changed.SelectMany(nodes => nodes)]);
}
