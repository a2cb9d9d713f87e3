using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// What lies beneath the newest overlay: segments, oldest first, and the overlay that is being flushed, if any. Immutable; counted,
/// because segments are mapped files: who reads pins it, and the last unpin lets go of the segments. Thread-safe.
/// </summary>
internal sealed class LayerStack
{
    private readonly Segment[] _byLookup;
    private int _pins = 1;

    /// <summary>Comes pinned once, for who made it. The segments stay acquired until the last unpin.</summary>
    public LayerStack(Segment[] segments, FrozenOverlay? frozen)
    {
        Segments = segments;
        Frozen = frozen;

        // An id is in one segment only, most often in the largest.
        _byLookup = [.. segments.OrderByDescending(segment => segment.Length)];
        foreach (var segment in segments) segment.Acquire();
    }

    public Segment[] Segments { get; }

    public FrozenOverlay? Frozen { get; }

    /// <summary>False when the last pin is gone: then a newer stack has been published.</summary>
    public bool TryPin()
    {
        var pins = Volatile.Read(ref _pins);
        while (pins > 0)
        {
            var seen = Interlocked.CompareExchange(ref _pins, pins + 1, pins);
            if (seen == pins) return true;
            pins = seen;
        }

        return false;
    }

    public void Unpin()
    {
        if (Interlocked.Decrement(ref _pins) > 0) return;
        foreach (var segment in Segments) segment.Release();
    }

    /// <summary>The newest record beneath the overlay; empty when there is none.</summary>
    public ReadOnlySpan<byte> Record(NodeKind kind, int ordinal) =>
        Frozen is { } frozen && frozen.Overlay.Records[(int)kind][ordinal] is { IsEmpty: false } held ? held : Mapped(kind, ordinal);

    /// <summary>Whether the newest record beneath the overlay is that of the overlay being flushed.</summary>
    public bool HoldsInMemory(NodeKind kind, int ordinal) =>
        Frozen is { } frozen && frozen.Overlay.Records[(int)kind].Holds(ordinal);

    /// <summary>The newest record in the segments; empty when there is none.</summary>
    public ReadOnlySpan<byte> Mapped(NodeKind kind, int ordinal)
    {
        var segments = Segments;
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            var records = segments[i].Records(kind);
            var index = records.Ordinals.IndexOf(ordinal);
            if (index >= 0) return records.At(index);
        }

        return default;
    }

    /// <summary>The next ordinal that may hold an id of the hash, or -1. Begin with <c>default</c>.</summary>
    public int NextCandidate(NodeKind kind, ulong hash, ref CandidateWalk walk)
    {
        while (walk.Layer <= _byLookup.Length)
        {
            var found = walk.Layer == 0
                ? NextFrozen(kind, hash, ref walk)
                : _byLookup[walk.Layer - 1].Ids(kind).Next(hash, ref walk.Place);
            if (found >= 0) return found;
            walk = new() { Layer = walk.Layer + 1 };
        }

        return -1;
    }

    /// <summary>Reads where a walk over the candidates of a hash begins in each layer. What it returns says nothing.</summary>
    public long TouchIds(NodeKind kind, ulong hash)
    {
        long touched = Frozen?.Overlay.Ids[(int)kind].Touch(hash) ?? 0;
        foreach (var segment in _byLookup) touched += segment.Ids(kind).Touch(hash);
        return touched;
    }

    private int NextFrozen(NodeKind kind, ulong hash, ref CandidateWalk walk)
    {
        if (Frozen?.Overlay.Ids[(int)kind] is not { } table) return -1;
        var slot = walk.Place == 0 ? table.Start(hash) : (int)walk.Place - 1;
        var found = table.Next(hash, ref slot);
        walk.Place = slot + 1;
        return found;
    }
}
