using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// The newest version. The writer publishes overlays, maintenance the layers beneath; a reader pins what it finds and never waits.
/// Thread-safe.
/// </summary>
internal sealed class VersionPublisher(GraphVersion first) : IDisposable
{
    private readonly Lock _gate = new();
    private volatile PublishedVersion _current = PublishedVersion.Of(first);

    public PublishedVersion Current => _current;

    /// <summary>The newest version, its layers pinned until the caller unpins them.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public PublishedVersion Pin()
    {
        while (true)
        {
            var current = _current;
            if (current.Graph.Beneath.TryPin()) return current;
            ObjectDisposedException.ThrowIf(ReferenceEquals(current, _current), typeof(EmbeddedGraphStore));
        }
    }

    /// <summary>Publishes what the writer made. The layers are those of now: they hold the same as those on which it was made.</summary>
    public void Publish(GraphVersion next)
    {
        lock (_gate) _current = _current.Next(next with { Beneath = _current.Graph.Beneath });
    }

    /// <summary>Puts an empty overlay on the present one, which is to become a segment.</summary>
    public void Freeze(long nextJournal)
    {
        lock (_gate)
        {
            var graph = _current.Graph;
            var frozen = new FrozenOverlay(graph.Overlay, graph.Heading, nextJournal);
            Replace(graph with { Overlay = Overlay.Empty(graph.Heading.Bounds) }, new(graph.Beneath.Segments, frozen));
        }
    }

    /// <summary>The segment takes the place of the frozen overlay.</summary>
    public void PutSegment(Segment segment)
    {
        lock (_gate) Replace(_current.Graph, new([.. _current.Graph.Beneath.Segments, segment], null));
    }

    /// <summary>One segment takes the place of neighbours, whose files go with their last reader.</summary>
    public void ReplaceSegments(IReadOnlyList<Segment> merged, Segment segment)
    {
        lock (_gate)
        {
            var beneath = _current.Graph.Beneath;
            var at = Array.IndexOf(beneath.Segments, merged[0]);
            foreach (var old in merged) old.MarkObsolete();
            Replace(
                _current.Graph, new([.. beneath.Segments[..at], segment, .. beneath.Segments[(at + merged.Count)..]], beneath.Frozen));
        }
    }

    /// <summary>Lets go of the layers. Snapshots that are open keep theirs.</summary>
    public void Dispose() => _current.Graph.Beneath.Unpin();

    private void Replace(GraphVersion graph, LayerStack beneath)
    {
        var old = _current.Graph.Beneath;
        _current = PublishedVersion.Of(graph with { Beneath = beneath });
        old.Unpin();
    }
}
