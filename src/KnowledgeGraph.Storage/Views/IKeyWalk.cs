namespace KnowledgeGraph.Storage.Views;

/// <summary>
/// A place between two visible nodes of one kind in the order of their keys' UTF-8 bytes; begins before the first. Steps cost O(1) in
/// the number of nodes, seeking O(log n). For one thread; valid as long as its view.
/// </summary>
public interface IKeyWalk
{
    /// <summary>
    /// Goes before the first node whose key is not less than the given one, or, when <paramref name="behind"/>, is greater.
    /// </summary>
    void Seek(ReadOnlySpan<byte> key, bool behind);

    /// <summary>Goes behind the last node.</summary>
    void SeekEnd();

    /// <summary>Steps over the next node; false at the end.</summary>
    bool TryNext(out int ordinal);

    /// <summary>Steps back over the node before; false at the beginning.</summary>
    bool TryPrevious(out int ordinal);
}
