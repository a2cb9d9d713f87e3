using KnowledgeGraph.Storage.Embedded.Layers;

namespace KnowledgeGraph.Storage.Embedded;

/// <summary>Batches applied together to a version that nobody sees until they are durable.</summary>
/// <param name="Writes">The batches, in the order in which they were applied.</param>
/// <param name="Results">What each of them did.</param>
/// <param name="Editor">Made the version; abandoned when the disk does not take the batches.</param>
/// <param name="Version">What they made; null when they changed nothing.</param>
internal sealed record AppliedGroup(PendingWrite[] Writes, WriteResult[] Results, VersionEditor Editor, GraphVersion? Version)
{
    public void Answer()
    {
        for (var i = 0; i < Writes.Length; i++) Writes[i].Done.SetResult(Results[i]);
    }

    public void Fail(Exception fault)
    {
        foreach (var write in Writes) write.Done.TrySetException(fault);
    }
}
