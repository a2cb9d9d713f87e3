namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Arithmetic on sorted owner lists, which are multisets: a paper that names an author twice is there twice.</summary>
internal static class OwnerChanges
{
    /// <summary>Sorts unless the items are in order, as they nearly always are: later layers hold later owners.</summary>
    public static void Sort(Span<int> items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i - 1] <= items[i]) continue;
            items.Sort();
            return;
        }
    }

    /// <summary>
    /// Takes out of both what is in both, each as often as it is in the other. Both stay sorted at the front; returns how many went.
    /// </summary>
    public static int Cancel(Span<int> added, Span<int> removed)
    {
        var (adds, removes, readAdded, readRemoved) = (0, 0, 0, 0);
        while (readAdded < added.Length && readRemoved < removed.Length)
        {
            if (added[readAdded] < removed[readRemoved]) added[adds++] = added[readAdded++];
            else if (added[readAdded] > removed[readRemoved]) removed[removes++] = removed[readRemoved++];
            else (readAdded, readRemoved) = (readAdded + 1, readRemoved + 1);
        }

        added[readAdded..].CopyTo(added[adds..]);
        removed[readRemoved..].CopyTo(removed[removes..]);
        return readAdded - adds;
    }
}
