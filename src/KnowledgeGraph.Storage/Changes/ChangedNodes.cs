using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Changes;

/// <summary>
/// What was changed after a moment, as far as it matters to whoever keeps a copy: nodes whose properties or relations are to be read
/// again, and nodes that are no more. More than what was changed does no harm.
/// </summary>
public sealed class ChangedNodes
{
    private ChangedNodes(IReadOnlySet<NodeId> visible, IReadOnlySet<NodeId> gone, string? refusal) =>
        (Visible, Gone, Refusal) = (visible, gone, refusal);

    /// <summary>Nodes that were there when the store was asked.</summary>
    public IReadOnlySet<NodeId> Visible { get; }

    /// <summary>Nodes that were not, and may have been there before.</summary>
    public IReadOnlySet<NodeId> Gone { get; }

    /// <summary>Why the changes cannot be told, so that everything is to be read; null where both sets are whole.</summary>
    public string? Refusal { get; }

    public static ChangedNodes Of(IReadOnlySet<NodeId> visible, IReadOnlySet<NodeId> gone) => new(visible, gone, null);

    public static ChangedNodes Unknown(string refusal) => new(new HashSet<NodeId>(), new HashSet<NodeId>(), refusal);
}
