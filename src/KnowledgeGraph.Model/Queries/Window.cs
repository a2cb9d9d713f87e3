namespace KnowledgeGraph.Model;

/// <summary>
/// A slice of an ordered list, as Relay's arguments describe it: after/before cut the list at a cursor, first/last take from the
/// front or the back of what is left. <c>default</c> takes everything. Cursors are the opaque bytes that the store returned.
/// </summary>
public readonly record struct Window(int? First, ReadOnlyMemory<byte> After, int? Last, ReadOnlyMemory<byte> Before)
{
    /// <summary>
    /// How many to pass over at the beginning of what the cursors leave, before <see cref="First"/> or <see cref="Last"/> counts; 0 unless
    /// set. For readers that jump to a page by its number; cursors are cheaper and stay in place while the graph grows.
    /// </summary>
    public int Skip { get; init; }

    public static Window Everything => default;

    public static Window Take(int first) => new(first, default, null, default);
}
