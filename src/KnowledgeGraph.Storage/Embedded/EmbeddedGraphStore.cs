using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Manifests;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// A graph in a folder of its own: mapped immutable segments, a checksummed journal, and what was written last in memory. One process
/// writes, any number read. Writes that arrive together share one flush. Opening reads headers only, whatever the size. Thread-safe.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    /// <summary>
    /// What is left in memory at closing is written as a segment above this, so that the next opening has little to replay.
    /// </summary>
    private const long FlushAtClosing = 1 << 20;

    private readonly StoreFolder _folder;
    private readonly VersionPublisher _versions;
    private readonly FolderLock? _lock;
    private readonly StoreMaintenance? _maintenance;
    private readonly GroupWriter? _writer;
    private int _isClosed;

    private EmbeddedGraphStore(StoreFolder folder, RecoveredStore recovered)
    {
        _folder = folder;
        _versions = new(recovered.Version);
    }

    private EmbeddedGraphStore(StoreFolder folder, RecoveredStore recovered, FolderLock folderLock, EmbeddedStoreOptions options)
        : this(folder, recovered)
    {
        _lock = folderLock;
        var manifest = new ManifestKeeper(folder, recovered.Manifest);
        _maintenance = new(folder, manifest, _versions, options.SingleSegmentBelow ?? options.OverlayBudget, options.Message);
        var journal = OpenJournal(folder, manifest, recovered.LastJournal);
        _writer = new(folder, manifest, _versions, _maintenance, journal, options.OverlayBudget, new(options.IdCacheBudget));
        _maintenance.StartMerging();
    }

    /// <inheritdoc/>
    public bool AppliesInOrder => true;

    /// <summary>Opens the folder, making it unless it is there or the store is to be read only.</summary>
    /// <exception cref="StoreException">Locked by another process, damaged, of an unknown format, or absent.</exception>
    public static EmbeddedGraphStore Open(string folder, EmbeddedStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new EmbeddedStoreOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.OverlayBudget, nameof(options));
        var files = new StoreFolder(Path.GetFullPath(folder));
        var recovery = new StoreRecovery(files, options);
        if (options.ReadOnly) return new(files, recovery.Recover());

        Directory.CreateDirectory(files.Path);
        var folderLock = FolderLock.Take(files.Path);
        try
        {
            if (IsNew(files, recovery)) Create(files, options.TimeProvider.GetUtcNow());
            var recovered = recovery.Recover();
            files.RemoveAllBut([.. recovered.Manifest.Segments.Select(segment => segment.Number)], recovered.Manifest.Journals);
            return new(files, recovered, folderLock, options);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Why the last merge in the background failed, in this process or, where the folder is open for reading, in the one that writes it;
    /// null if it did not. Nothing is lost by it, but reads search in more files until a merge succeeds.
    /// </summary>
    public string? MergeFault => _maintenance is null ? Embedded.MergeFault.ReadBeside(_folder) : _maintenance.MergeFault;

    /// <summary>The newest version as arrays. Cheap: nothing is copied. Dispose it soon, since it keeps old files alive.</summary>
    public IGraphView OpenView() => new GraphView(Pin().Graph);

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var current = Pin();
        return new(new GraphSnapshot(new GraphView(current.Graph), current.Text, current.Cache));
    }

    /// <inheritdoc/>
    /// <remarks>Cancellation counts until the batch waits for the writer; from then on it is written.</remarks>
    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var writer = Writer();
        using var encoded = BatchEncoder.Encode(batch);
        return await writer.WriteAsync(new(batch, encoded), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves everything into one segment, beside readers and writers. Takes as much space again as the segments have until it is done.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; the store is as it was.</exception>
    /// <exception cref="StoreException">Open for reading only, or closed.</exception>
    public async Task CompactAsync(IProgress<CompactionProgress>? progress = null, CancellationToken cancellation = default)
    {
        await Writer().WriteAsync(new(new GraphBatch("compaction"), Encoded: null), cancellation).ConfigureAwait(false);
        if (_maintenance is not null) await _maintenance.CompactAsync(progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits for the writes under way, then gives up the folder. Snapshots that are open stay readable.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) != 0) return;
        try
        {
            if (_writer is not null) await _writer.CloseAsync(FlushAtClosing).ConfigureAwait(false);
        }
        finally
        {
            // Whatever the writer met, no merge outlives the lock.
            if (_maintenance is not null) await _maintenance.CloseAsync().ConfigureAwait(false);
            _versions.Dispose();
            _lock?.Dispose();
        }
    }

    private PublishedVersion Pin()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, this);
        return _versions.Pin();
    }

    private static bool IsNew(StoreFolder files, StoreRecovery recovery) =>
        !File.Exists(files.Manifest) && !File.Exists(files.Journal(0)) && !recovery.HasOrphans();

    /// <summary>The journal first: a folder without a manifest holds nothing that was acknowledged.</summary>
    private static void Create(StoreFolder files, DateTimeOffset now)
    {
        var storeId = JournalFormat.NewStoreId(files.Path, now);
        JournalWriter.Create(files.Journal(1), storeId, 1).Dispose();
        DurableFile.Create(files.Manifest, ManifestCodec.Write(new(storeId, 2, VersionHeading.Empty(), [], [1])));
    }

    private static JournalWriter OpenJournal(StoreFolder files, ManifestKeeper manifest, JournalScan last)
    {
        if (last.Version == JournalFormat.Version) return JournalWriter.Open(files.Journal(manifest.Current.Journals[^1]), last.End);

        // The journal of an older version is read on, but not written: its torn tail goes, and a new one follows it.
        JournalWriter.Open(files.Journal(manifest.Current.Journals[^1]), last.End).Dispose();
        var number = manifest.TakeNumber();
        var journal = JournalWriter.Create(files.Journal(number), manifest.Current.StoreId, number);
        manifest.Change(current => current with { Journals = [.. current.Journals, number] });
        return journal;
    }

    private GroupWriter Writer() =>
        _writer ?? throw new StoreException(StoreFault.ReadOnly, $"{_folder.Path} is open for reading only; open it for writing.");
}
