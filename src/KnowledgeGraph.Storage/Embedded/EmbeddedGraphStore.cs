using System.Threading.Channels;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// A graph in a folder of its own: a checksummed journal and immutable versions in memory. One process writes, any number read.
/// Writes that arrive together share one flush. Thread-safe.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private const int MaxGroupBytes = 64 << 20;

    private readonly Channel<PendingWrite> _pending = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(1024) { SingleReader = true });

    private readonly string _folder;
    private readonly FolderLock? _lock;
    private readonly JournalWriter? _journal;
    private readonly Task _writer;
    private volatile PublishedVersion _current;

    private EmbeddedGraphStore(string folder, GraphVersion version, FolderLock? folderLock, JournalWriter? journal)
    {
        _folder = folder;
        _lock = folderLock;
        _journal = journal;
        _current = new(version);
        _writer = journal is null ? Task.CompletedTask : Task.Run(() => WriteGroupsAsync(journal));
    }

    /// <summary>Opens the folder, making it unless it is there or the store is to be read only.</summary>
    /// <exception cref="StoreException">Locked by another process, damaged, of an unknown format, or absent.</exception>
    public static EmbeddedGraphStore Open(string folder, EmbeddedStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new EmbeddedStoreOptions();
        folder = Path.GetFullPath(folder);
        var path = Path.Combine(folder, JournalFormat.FileName);
        if (options.ReadOnly) return new(folder, StoreRecovery.Replay(path, options).Version, null, null);

        Directory.CreateDirectory(folder);
        var folderLock = FolderLock.Take(folder);
        try
        {
            if (!File.Exists(path)) JournalWriter.Create(path, options.TimeProvider.GetUtcNow());
            var (version, end) = StoreRecovery.Replay(path, options);
            return new(folder, version, folderLock, JournalWriter.Open(path, end));
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>The newest version as arrays. Cheap: nothing is copied.</summary>
    public IGraphView OpenView() => new GraphView(_current.Graph);

    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var current = _current;
        return new(new GraphSnapshot(new GraphView(current.Graph), index: null, current.Cache));
    }

    /// <inheritdoc/>
    /// <remarks>Cancellation counts until the batch waits for the writer; from then on it is written.</remarks>
    public async ValueTask<WriteResult> WriteAsync(GraphBatch batch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (_journal is null)
            throw new StoreException(StoreFault.ReadOnly, $"{_folder} is open for reading only; open it for writing.");
        var pending = new PendingWrite(batch, BatchEncoder.Encode(batch));
        try
        {
            await _pending.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException inner)
        {
            throw new StoreException(StoreFault.Unavailable, $"{_folder} takes no more writes: {inner.InnerException?.Message ?? "it is closed"}.", inner);
        }

        return await pending.Done.Task.ConfigureAwait(false);
    }

    /// <summary>Waits for the writes under way, then gives up the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
        _journal?.Dispose();
        _lock?.Dispose();
    }

    private async Task WriteGroupsAsync(JournalWriter journal)
    {
        var group = new List<PendingWrite>();
        while (await _pending.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            long bytes = 0;
            while (bytes < MaxGroupBytes && _pending.Reader.TryRead(out var next))
            {
                group.Add(next);
                bytes += next.Bytes.Length;
            }

            WriteGroup(journal, group);
            group.Clear();
        }
    }

    /// <summary>Every waiter gets an answer, whatever goes wrong; after a fault of applying, no write is taken any more.</summary>
    private void WriteGroup(JournalWriter journal, List<PendingWrite> group)
    {
        try
        {
            journal.Append(FrameOf(group));
            var results = Apply(group);
            for (var i = 0; i < group.Count; i++) group[i].Done.SetResult(results[i]);
        }
        catch (StoreException fault)
        {
            foreach (var pending in group) pending.Done.SetException(fault);
        }
        catch (Exception fault)
        {
            // Memory and journal may differ now: only a new opening brings them together.
            _pending.Writer.TryComplete(fault);
            foreach (var pending in group) pending.Done.TrySetException(fault);
            while (_pending.Reader.TryRead(out var waiting)) waiting.Done.TrySetException(fault);
        }
    }

    private WriteResult[] Apply(List<PendingWrite> group)
    {
        var editor = new VersionEditor(_current.Graph);
        var applier = new BatchApplier(editor);
        var results = group.ConvertAll(pending => applier.Apply(pending.Batch)).ToArray();
        if (editor.Version != _current.Graph.Version) _current = new(editor.ToVersion());
        return results;
    }

    private static byte[] FrameOf(List<PendingWrite> group)
    {
        var frame = new byte[JournalFormat.FrameHeaderBytes + group.Sum(pending => pending.Bytes.Length)];
        var at = JournalFormat.FrameHeaderBytes;
        foreach (var pending in group)
        {
            pending.Bytes.CopyTo(frame, at);
            at += pending.Bytes.Length;
        }

        return frame;
    }

    /// <summary>A version and what queries worked out about it, which all its snapshots share.</summary>
    private sealed record PublishedVersion(GraphVersion Graph)
    {
        public QueryCache Cache { get; } = new();
    }
}
