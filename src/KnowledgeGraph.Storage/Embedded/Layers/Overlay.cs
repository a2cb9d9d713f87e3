using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>
/// What was written since the last flush, in memory: newer records, ids, changes of owner lists. Immutable but for id tables, arenas
/// and logs, to which the writer adds what this version does not see. Arrays are indexed by the number of the kind or relation.
/// </summary>
internal sealed record Overlay
{
    public required RecordMap[] Records { get; init; }

    public required OwnerChangesAt[] Owners { get; init; }

    public required IdTable[] Ids { get; init; }

    /// <summary>The lowest ordinal that a node got in this overlay.</summary>
    public required int[] From { get; init; }

    /// <summary>Nodes that changed, by the edit that changed them, oldest first.</summary>
    public ImmutableList<NodeId[]> Changed { get; init; } = [];

    /// <summary>New with every version.</summary>
    public OverlayKeyOrders KeyOrders { get; init; } = new();

    /// <summary>Memory held, roughly.</summary>
    public long Bytes { get; init; }

    /// <param name="from">The bounds of the version on which it lies.</param>
    public static Overlay Empty(int[] from) => new()
    {
        Records = [.. Enumerable.Range(0, GraphVersion.KindBound).Select(_ => RecordMap.Empty())],
        Owners = [.. Enumerable.Range(0, NodeBody.RelationBound).Select(_ => new OwnerChangesAt(new OwnerLog(), 0))],
        Ids = [.. Enumerable.Range(0, GraphVersion.KindBound).Select(_ => IdTable.Empty())],
        From = from,
    };
}
