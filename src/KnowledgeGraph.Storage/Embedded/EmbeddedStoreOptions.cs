namespace KnowledgeGraph.Storage.Embedded;

/// <summary>How a data folder is opened.</summary>
public sealed record EmbeddedStoreOptions
{
    /// <summary>
    /// True to read beside a writing process: takes no lock, changes no file, sees what was durable at opening. Default false.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Memory in bytes, roughly, that recent writes take before they move to a segment file in the background; while one such part is
    /// being written another fills. Default 128 MiB. Small values make many small files; any positive value works.
    /// </summary>
    public long OverlayBudget { get; init; } = 128L << 20;

    /// <summary>
    /// Memory in bytes at most for ids that were met lately while writing; it begins with some KiB and grows with what is written. Default
    /// 256 MiB, eight million ids.
    /// </summary>
    public long IdCacheBudget { get; init; } = 256L << 20;

    /// <summary>
    /// Segments that together have no more bytes than this become one in the background, from the opening on: reading one is faster, and
    /// merging so little takes a moment. Zero never does. Default: as <see cref="OverlayBudget"/>.
    /// </summary>
    public long? SingleSegmentBelow { get; init; }

    /// <summary>Source of the creation time, from which the id of a new store is made.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Takes sentences for the user: what recovery cut, on the opening thread; that a merge in the background failed, on a thread of the
    /// pool, at any time until the store is closed. Default: dropped.
    /// </summary>
    public Action<string> Message { get; init; } = _ => { };
}
