using KnowledgeGraph.Import.Running;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Import;

/// <summary>
/// Reads documents of any known format into a store, in bounded memory. Importing the same documents again changes nothing, so an
/// import that was cut off may simply be repeated, or go on from its last checkpoint. Thread-safe.
/// </summary>
public sealed class Importer
{
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IRecordReader> _readers;

    /// <param name="clock">Measures the time; null for the system's clock.</param>
    /// <param name="readers">Formats, in the order in which a document is shown to them; null for <see cref="RecordReaders.All"/>.</param>
    public Importer(TimeProvider? clock = null, IReadOnlyList<IRecordReader>? readers = null)
    {
        _clock = clock ?? TimeProvider.System;
        _readers = readers ?? RecordReaders.All;
    }

    /// <summary>Imports everything that the options name.</summary>
    /// <exception cref="ImportException">A path or format is unknown, a file cannot be read, or a strict import met a bad record.</exception>
    /// <exception cref="StoreException">The store refuses to write.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; batches that were written stay, the last checkpoint holds.</exception>
    public async Task<ImportReport> RunAsync(
        IGraphStore store, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSize, 1, nameof(options));
        using var run = new ImportRun(store, options, _readers, progress, _clock);
        return await run.RunAsync(cancellation);
    }
}
