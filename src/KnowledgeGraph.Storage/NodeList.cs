using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage;

/// <summary>Result of a listing.</summary>
public sealed class NodeList
{
    public required NodeId[] Nodes { get; init; }

    /// <summary>Number that the filter leaves; null when not asked.</summary>
    public long? Total { get; init; }

    /// <summary>Opaque cursor per node, as base64url; null when not asked. Stays valid while writes happen.</summary>
    public TextColumn? Cursors { get; init; }

    public required bool HasPrevious { get; init; }

    public required bool HasNext { get; init; }
}
