using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Events;

/// <summary>That the graph has a new version, and what a listener may want to read again. More than what was changed does no harm.</summary>
/// <param name="Version">Snapshots opened from now on are of this version or a later one.</param>
/// <param name="Source">Who stated it; null for changes that other programs made in the store.</param>
/// <param name="Kinds">Of all nodes that were stated or deleted; empty where that is unknown.</param>
/// <param name="Nodes">
/// Nodes that were stated, each by its first id, and that were deleted; at most as many as a message holds. Nodes whose relations others
/// state (the papers that a new one cites) are not among them.
/// </param>
/// <param name="AreNodesComplete">False where there were more nodes, or where they are unknown.</param>
public sealed record GraphChange(
    long Version, string? Source, IReadOnlyList<NodeKind> Kinds, IReadOnlyList<NodeReference> Nodes, bool AreNodesComplete)
{
    /// <summary>Nodes that one change holds at most, so that it fits into a message.</summary>
    public const int MostNodes = 1_000;

    /// <summary>Characters of their ids at most.</summary>
    public const int MostCharacters = 30_000;

    /// <summary>What a batch changed.</summary>
    public static GraphChange Of(GraphBatch batch, long version)
    {
        ArgumentNullException.ThrowIfNull(batch);
        SortedSet<NodeKind> kinds = [];
        HashSet<NodeReference> nodes = [];
        var (left, isComplete) = (MostCharacters, true);
        foreach (var node in batch.Nodes.Select(static node => new NodeReference(node.Kind, node.Ids[0])).Concat(batch.Deletions))
        {
            kinds.Add(node.Kind);
            var length = node.Id.ToString().Length;
            if (nodes.Contains(node)) continue;
            if (length > left || nodes.Count == MostNodes) isComplete = false;
            else
            {
                nodes.Add(node);
                left -= length;
            }
        }

        return new(version, batch.Source, [.. kinds], [.. nodes], isComplete);
    }

    /// <summary>A change of which nothing but the version is known.</summary>
    public static GraphChange Unknown(long version) => new(version, null, [], [], false);
}
