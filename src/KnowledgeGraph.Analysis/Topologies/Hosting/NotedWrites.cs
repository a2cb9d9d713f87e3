using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies.Hosting;

/// <summary>What one write named, or several.</summary>
/// <param name="References">All ids of all statements and deletions.</param>
/// <param name="Before">The nodes that had these ids before; some of them may be gone since.</param>
internal sealed record NotedWrites(IReadOnlyCollection<NodeReference> References, IReadOnlyCollection<NodeId> Before)
{
    public static NotedWrites None { get; } = new([], []);

    public NotedWrites And(NotedWrites other) => new([.. References, .. other.References], [.. Before, .. other.Before]);
}
