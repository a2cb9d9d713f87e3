namespace KnowledgeGraph.Model;

/// <summary>
/// A slice of an ordered list, as Relay's arguments describe it: after/before cut the list at a cursor, first/last take from the
/// front or the back of what is left. <c>default</c> takes everything. Cursors are the opaque bytes that the store returned.
/// </summary>
public readonly record struct Window(int? First, ReadOnlyMemory<byte> After, int? Last, ReadOnlyMemory<byte> Before)
{
    public static Window Everything => default;

    public static Window Take(int first) => new(first, default, null, default);
}
