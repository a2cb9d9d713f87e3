using System.Threading.Channels;
using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Layers;
using KnowledgeGraph.Storage.Embedded.Manifests;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// The one that writes: takes waiting batches together, applies them to a version that nobody sees, and sends them to the disk with one
/// flush, whereupon the version is published and its waiters are answered (<see cref="CommitPipeline"/>). What cannot be applied is
/// refused before it is journalled, so that no opening ever meets it.
/// </summary>
internal sealed class GroupWriter
{
    private const int MaxGroupBytes = 64 << 20;

    private readonly Channel<PendingWrite> _pending = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(1024) { SingleReader = true });

    private readonly StoreFolder _folder;
    private readonly ManifestKeeper _manifest;
    private readonly VersionPublisher _versions;
    private readonly StoreMaintenance _maintenance;
    private readonly long _budget;
    private readonly IdCache _known;
    private readonly CommitPipeline _commits;
    private readonly Task _running;
    private JournalWriter _journal;
    private Exception? _stoppedBy;

    public GroupWriter(
        StoreFolder folder,
        ManifestKeeper manifest,
        VersionPublisher versions,
        StoreMaintenance maintenance,
        JournalWriter journal,
        long budget,
        IdCache known)
    {
        _folder = folder;
        _manifest = manifest;
        _versions = versions;
        _maintenance = maintenance;
        _journal = journal;
        _budget = budget;
        _known = known;
        _commits = new(versions, known, Append);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Waits for the writer to answer. Cancellation counts until the batch waits; from then on it is written.</summary>
    /// <exception cref="StoreException">Not written: the writer has stopped, the disk is full, or the batch cannot be applied.</exception>
    public async Task<WriteResult> WriteAsync(PendingWrite pending, CancellationToken cancellation)
    {
        try
        {
            await _pending.Writer.WriteAsync(pending, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException inner)
        {
            throw inner.InnerException is { } fault
                ? NoMoreWrites(fault)
                : new StoreException(StoreFault.Unavailable, $"{_folder.Path} takes no more writes: it is closed.", inner);
        }

        return await pending.Done.Task.ConfigureAwait(false);
    }

    /// <summary>
    /// Writes what waits; flushes the overlay when it is larger than <paramref name="flushAbove"/> bytes; closes the journal.
    /// </summary>
    public async ValueTask CloseAsync(long flushAbove)
    {
        _pending.Writer.TryComplete();
        await _running.ConfigureAwait(false);
        try
        {
            if (_stoppedBy is null && _versions.Current.Graph.Overlay.Bytes > flushAbove) await FlushAsync().ConfigureAwait(false);
        }
        finally
        {
            _journal.Dispose();
            _known.Dispose();
        }
    }

    private async Task RunAsync()
    {
        var group = new List<PendingWrite>();
        while (_stoppedBy is null && await _pending.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            PendingWrite? flush = null;
            long bytes = 0;
            while (flush is null && bytes < MaxGroupBytes && _pending.Reader.TryRead(out var next))
            {
                if (next.IsFlush) flush = next;
                else group.Add(next);
                bytes += next.Bytes;
            }

            if (group.Count > 0) await WriteGroupAsync(group).ConfigureAwait(false);
            group.Clear();
            if (flush is not null) await AnswerFlushAsync(flush).ConfigureAwait(false);
        }

        await LastAsync().ConfigureAwait(false);
    }

    /// <summary>What is under way when no more comes is answered by itself; closing waits for it.</summary>
    private async Task LastAsync()
    {
        try
        {
            await _commits.SettleAsync().ConfigureAwait(false);
        }
        catch (CommitFault fault)
        {
            Stop(fault);
        }
    }

    /// <summary>
    /// Every waiter gets an answer, whatever goes wrong; after a fault that leaves the journal in doubt, no write is taken any more.
    /// </summary>
    private async Task WriteGroupAsync(List<PendingWrite> group)
    {
        try
        {
            await MakeRoomAsync().ConfigureAwait(false);
            if (await TryWriteAsync(group).ConfigureAwait(false) is not { } fault) return;
            if (group.Count == 1) Refuse(group[0], fault);
            else await WriteOneByOneAsync(group).ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            foreach (var pending in group) pending.Done.TrySetException(fault);
        }
        catch (Exception fault)
        {
            Stop(fault);
            foreach (var pending in group) pending.Done.TrySetException(NoMoreWrites(fault));
        }
    }

    private async Task WriteOneByOneAsync(List<PendingWrite> group)
    {
        foreach (var pending in group)
        {
            if (await TryWriteAsync([pending]).ConfigureAwait(false) is { } fault) Refuse(pending, fault);
        }
    }

    private static void Refuse(PendingWrite pending, Exception fault) => pending.Done.SetException(new StoreException(
        StoreFault.Invalid, $"The batch of '{pending.Batch.Source}' cannot be applied and was not written: {fault.Message}", fault));

    /// <summary>
    /// Null once the group is on its way to the disk, from where it is answered. Otherwise why a batch of it cannot be applied: then
    /// nothing of the group was journalled or shown.
    /// </summary>
    private async Task<Exception?> TryWriteAsync(List<PendingWrite> group)
    {
        try
        {
            var applied = _commits.Apply(group);

            // Void when the group before it did not get to the disk: then it is applied again, to what there is without that one.
            if (!await _commits.SettleAsync().ConfigureAwait(false)) applied = _commits.Apply(group);
            _commits.Start(applied);
            return null;
        }
        catch (BatchFault refused)
        {
            return refused.InnerException;
        }
    }

    private void Stop(Exception fault)
    {
        _stoppedBy = fault;
        _pending.Writer.TryComplete(fault);
        while (_pending.Reader.TryRead(out var waiting)) waiting.Done.TrySetException(NoMoreWrites(fault));
    }

    private StoreException NoMoreWrites(Exception fault) => new(
        StoreFault.Unavailable, $"{_folder.Path} takes no more writes: {fault.Message} Mend that, and open it again.", fault);

    /// <summary>Freezes an overlay that is over its budget; waits when the one before it is still being written.</summary>
    private async Task MakeRoomAsync()
    {
        if (_commits.OverlayBytes < _budget) return;
        try
        {
            await _commits.SettleAsync().ConfigureAwait(false);
            await StartFlushAsync().ConfigureAwait(false);
        }
        catch (IOException inner)
        {
            throw CannotFlush(inner, "Nothing was applied.");
        }
    }

    private async Task AnswerFlushAsync(PendingWrite flush)
    {
        try
        {
            if (_stoppedBy is { } earlier) throw NoMoreWrites(earlier);
            await FlushAsync().ConfigureAwait(false);
            flush.Done.SetResult(default);
        }
        catch (StoreException fault)
        {
            flush.Done.SetException(fault);
        }
        catch (Exception fault)
        {
            Stop(fault);
            flush.Done.SetException(NoMoreWrites(fault));
        }
    }

    private async Task FlushAsync()
    {
        try
        {
            await _commits.SettleAsync().ConfigureAwait(false);
            if (_commits.OverlayBytes > 0) await StartFlushAsync().ConfigureAwait(false);
            await _maintenance.Flushed.ConfigureAwait(false);
        }
        catch (IOException inner)
        {
            throw CannotFlush(inner, "What was acknowledged is in the journal.");
        }
    }

    private StoreException CannotFlush(IOException inner, string state) => new(
        StoreFault.Unavailable,
        $"Recent writes could not be moved from memory to a segment in {_folder.Path}: {inner.Message} {state} Free space and try again.",
        inner);

    /// <summary>A flush that failed is tried again first: its overlay is still the older one.</summary>
    private async Task StartFlushAsync()
    {
        await _maintenance.Flushed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_versions.Current.Graph.Beneath.Frozen is not null)
        {
            _maintenance.StartFlush();
            await _maintenance.Flushed.ConfigureAwait(false);
        }

        var number = _manifest.TakeNumber();
        var journal = JournalWriter.Create(_folder.Journal(number), _manifest.Current.StoreId, number);
        _manifest.Change(current => current with { Journals = [.. current.Journals, number] });
        _journal.Dispose();
        _journal = journal;
        _versions.Freeze(number);
        _maintenance.StartFlush();
    }

    /// <summary>One frame for the group: it is durable as a whole or not at all.</summary>
    private void Append(PendingWrite[] group)
    {
        if (group is [{ Encoded: { } only }])
        {
            _journal.Append(only.Frame());
            return;
        }

        using var together = new FrameBuffer(group.Sum(pending => pending.Bytes));
        foreach (var pending in group)
        {
            if (pending.Encoded is { } encoded) together.Write(encoded.Payload);
        }

        _journal.Append(together.Frame());
    }
}
