using KnowledgeGraph.Storage.Embedded.Files;
using KnowledgeGraph.Storage.Embedded.Manifests;
using KnowledgeGraph.Storage.Embedded.Segments;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// Turns frozen overlays into segments and merges segments, beside readers and the writer. The order in which files appear and go is
/// what makes a crash harmless: the new file, then the manifest that names it, then the removal of what it replaces.
/// </summary>
/// <param name="folder">Where the files are.</param>
/// <param name="manifest">Names them.</param>
/// <param name="versions">The layers that readers see.</param>
/// <param name="little">Segments that together are no longer than this become one.</param>
/// <param name="message">Told when a merge in the background fails, for which nobody waits.</param>
internal sealed class StoreMaintenance(
    StoreFolder folder, ManifestKeeper manifest, VersionPublisher versions, long little, Action<string> message)
{
    private readonly CancellationTokenSource _closing = new();
    private readonly SemaphoreSlim _merging = new(1, 1);
    private readonly MergeFault _fault = new(folder);
    private Task _flush = Task.CompletedTask;
    private Task _merge = Task.CompletedTask;

    /// <summary>Ends with the flush under way, if any; fails as it failed.</summary>
    public Task Flushed => _flush;

    /// <summary>Why the last merge in the background failed; null if it did not, or none was needed.</summary>
    public string? MergeFault => _fault.Reason;

    /// <summary>Begins to merge what is due. For the opening, before the first flush.</summary>
    public void StartMerging()
    {
        _fault.Clear();
        _merge = Task.Run(MergeWhileDueAsync);
    }

    /// <summary>Begins to write the frozen overlay. For the writer, when no flush is under way.</summary>
    public void StartFlush()
    {
        _flush = Task.Run(Flush);
        _merge = MergeAfterAsync(_flush);
    }

    /// <summary>Merges all segments into one.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; everything is as it was.</exception>
    public async Task CompactAsync(IProgress<CompactionProgress>? progress, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        await _merging.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            if (versions.Current.Graph.Beneath.Segments.Length > 1)
                await Task.Run(() => Merge(.., progress, either.Token), either.Token).ConfigureAwait(false);
        }
        finally
        {
            _merging.Release();
        }
    }

    /// <summary>Waits for the flush under way and gives up merging, which begins anew at the next opening.</summary>
    public async ValueTask CloseAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_flush, _merge).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _merging.WaitAsync().ConfigureAwait(false);
    }

    private void Flush()
    {
        var frozen = versions.Current.Graph.Beneath.Frozen ?? throw new InvalidOperationException("No overlay is frozen.");
        var number = manifest.TakeNumber();
        var segment = Write(new OverlaySource(frozen), number, null, CancellationToken.None);
        var replaced = manifest.Current.Journals.Where(journal => journal < frozen.NextJournal).ToList();
        manifest.Change(current => current with
        {
            Heading = frozen.Heading,
            Segments = [.. current.Segments, NameOf(segment)],
            Journals = [.. current.Journals.Except(replaced)],
        });
        versions.PutSegment(segment);
        foreach (var journal in replaced) File.Delete(folder.Journal(journal));
    }

    /// <summary>A flush that failed is the writer's to report, and leaves nothing to merge.</summary>
    private async Task MergeAfterAsync(Task flush)
    {
        await flush.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (flush.IsCompletedSuccessfully) await MergeWhileDueAsync().ConfigureAwait(false);
    }

    private async Task MergeWhileDueAsync()
    {
        while (!_closing.IsCancellationRequested && await _merging.WaitAsync(0).ConfigureAwait(false))
        {
            try
            {
                var due = MergePolicy.Pick(Array.ConvertAll(versions.Current.Graph.Beneath.Segments, segment => segment.Length), little);
                if (due.Start.Value == due.End.Value) return;
                Merge(due, null, _closing.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                var reason =
                    $"Segments in {folder.Path} could not be merged in the background: {fault.Message} Nothing is lost, but reads search "
                    + "in more files. It is tried again when recent writes move to a segment, and at the next opening.";
                _fault.Note(reason);
                message(reason);
                throw;
            }
            finally
            {
                _merging.Release();
            }
        }
    }

    private void Merge(Range due, IProgress<CompactionProgress>? progress, CancellationToken cancellation)
    {
        var pinned = versions.Pin().Graph.Beneath;
        try
        {
            var merged = pinned.Segments[due];
            var expected = merged.Sum(old => old.Length);
            var source = new MergedSource(merged, isOldest: due.Start.Value == 0);
            var report = progress is null ? null : (Action<long>)(written => progress.Report(new(written, expected)));
            var segment = Write(source, manifest.TakeNumber(), report, cancellation);
            manifest.Change(current => current with { Segments = Replaced(current.Segments, merged, NameOf(segment)) });
            versions.ReplaceSegments(merged, segment);
            if (_fault.Reason is not null) _fault.Clear();
        }
        finally
        {
            pinned.Unpin();
        }
    }

    private Segment Write(ISegmentSource source, long number, Action<long>? progress, CancellationToken cancellation)
    {
        var storeId = manifest.Current.StoreId;
        SegmentWriter.Write(source, folder, storeId, number, progress, cancellation);
        return Segment.Open(folder, storeId, number);
    }

    private static SegmentName[] Replaced(SegmentName[] names, Segment[] merged, SegmentName by)
    {
        var at = Array.FindIndex(names, name => name.Number == merged[0].Number);
        return [.. names[..at], by, .. names[(at + merged.Length)..]];
    }

    private static SegmentName NameOf(Segment segment) => new(segment.Number, segment.Length, segment.Identity);
}
