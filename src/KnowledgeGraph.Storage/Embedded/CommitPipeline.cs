using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>
/// The two stages of a write. While one group is on its way to the disk, the next one is applied to the version that the first made, so
/// that neither the processor nor the disk waits for the other. A version is published, and its waiters are answered, only once its group
/// is durable. One group is in each stage at most: while both are taken, whatever else arrives gathers into the next group.
/// For the one writer.
/// </summary>
/// <param name="versions">Takes a version once it is durable.</param>
/// <param name="known">Ids met when versions were made.</param>
/// <param name="append">
/// Returns when a group is durable. A <see cref="StoreException"/> says that nothing of it is; any other exception leaves that in doubt.
/// </param>
internal sealed class CommitPipeline(VersionPublisher versions, IdCache known, Action<PendingWrite[]> append)
{
    private AppliedGroup? _underWay;
    private Task<Exception?> _commit = Task.FromResult<Exception?>(null);
    private GraphVersion? _unpublished;

    /// <summary>Memory that the newest overlay takes, durable or not.</summary>
    public long OverlayBytes => (_unpublished ?? versions.Current.Graph).Overlay.Bytes;

    /// <summary>Applies batches to the newest version.</summary>
    /// <exception cref="BatchFault">One of them cannot be applied: it is as if none had been.</exception>
    /// <exception cref="StoreException">What is stored cannot be read; the same.</exception>
    public AppliedGroup Apply(IReadOnlyCollection<PendingWrite> group)
    {
        var pinned = versions.Pin().Graph;
        try
        {
            var newest = _unpublished is null ? pinned : _unpublished with { Beneath = pinned.Beneath };
            return Apply([.. group], newest);
        }
        finally
        {
            pinned.Beneath.Unpin();
        }
    }

    /// <summary>
    /// Waits until the group under way is durable and published. False when the disk did not take it: its waiters know, the store is as
    /// it was before it, and what was applied meanwhile is void, because it was applied to that group's version.
    /// </summary>
    /// <exception cref="CommitFault">What became of the group is in doubt; nothing may be written behind it.</exception>
    public async Task<bool> SettleAsync()
    {
        if (_underWay is not { } group) return true;
        var fault = await _commit.ConfigureAwait(false);
        _underWay = null;
        _unpublished = null;
        if (fault is null) return true;
        group.Editor.Abandon();
        return fault is StoreException ? false : throw new CommitFault(fault);
    }

    /// <summary>Sends an applied group on its way. Nothing else may be under way.</summary>
    public void Start(AppliedGroup group)
    {
        _underWay = group;
        _unpublished = group.Version;
        _commit = Task.Run(() => Commit(group));
    }

    private AppliedGroup Apply(PendingWrite[] group, GraphVersion newest)
    {
        var editor = new VersionEditor(newest, known);
        try
        {
            var applier = new BatchApplier(editor);
            var results = Array.ConvertAll(group, write => applier.Apply(write.Batch));
            return new(group, results, editor, editor.Version == newest.Heading.Version ? null : editor.ToVersion());
        }
        catch (Exception fault)
        {
            editor.Abandon();
            if (fault is StoreException) throw;

            // Whatever it is, it happened to a version that is thrown away: the store is as sound as before.
            throw new BatchFault(fault);
        }
    }

    /// <summary>Null when all went well. Whatever goes wrong, every waiter gets an answer.</summary>
    private Exception? Commit(AppliedGroup group)
    {
        try
        {
            append(group.Writes);
            if (group.Version is { } version) versions.Publish(version);
            group.Answer();
            return null;
        }
        catch (Exception fault)
        {
            group.Fail(fault);
            return fault;
        }
    }
}
