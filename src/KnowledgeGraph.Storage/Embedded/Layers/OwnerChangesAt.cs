namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>The changes of owners as one version sees them.</summary>
/// <param name="Log">The log of the overlay.</param>
/// <param name="Length">Entries that the version knows.</param>
internal readonly record struct OwnerChangesAt(OwnerLog Log, int Length)
{
    /// <summary>How many owners the target gained and lost.</summary>
    public (int Added, int Removed) Count(int target)
    {
        var (added, removed) = (0, 0);
        for (var entry = Log.Newest(target, Length); entry != OwnerLog.None; entry = Log.Previous(entry))
        {
            if (Log.IsAddition(entry, out _)) added++;
            else removed++;
        }

        return (added, removed);
    }

    /// <summary>Adds the owners that the target gained and lost to lists, newest first.</summary>
    public void Gather(int target, List<int> added, List<int> removed)
    {
        for (var entry = Log.Newest(target, Length); entry != OwnerLog.None; entry = Log.Previous(entry))
        {
            if (Log.IsAddition(entry, out var owner)) added.Add(owner);
            else removed.Add(owner);
        }
    }

    /// <summary>Fills spans of exactly the sizes counted, in the order in which the changes were made.</summary>
    public void Fill(int target, Span<int> added, Span<int> removed)
    {
        var (nextAdded, nextRemoved) = (added.Length, removed.Length);
        for (var entry = Log.Newest(target, Length); entry != OwnerLog.None; entry = Log.Previous(entry))
        {
            if (Log.IsAddition(entry, out var owner)) added[--nextAdded] = owner;
            else removed[--nextRemoved] = owner;
        }
    }
}
