using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Result of an expansion: the edges of start node i are rows Offsets[i] to Offsets[i+1].</summary>
public sealed class Expansion
{
    /// <summary>Length: start nodes + 1.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>The node at the other end of each edge; the same pair may occur more than once (an author listed twice).</summary>
    public required NodeId[] Nodes { get; init; }

    /// <summary>One column per asked edge property, rows parallel to <see cref="Nodes"/>.</summary>
    public required Column[] Edges { get; init; }

    /// <summary>Per start node the number that the filter leaves; null when not asked.</summary>
    public long[]? Totals { get; init; }

    /// <summary>Opaque cursor per edge, as base64url; null when not asked. Stays valid while writes happen.</summary>
    public TextColumn? Cursors { get; init; }

    /// <summary>Per start node: whether the list goes on before the window.</summary>
    public required bool[] HasPrevious { get; init; }

    /// <summary>Per start node: whether the list goes on behind the window.</summary>
    public required bool[] HasNext { get; init; }
}
