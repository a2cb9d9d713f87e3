using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A node while a batch is applied. Edges name their targets by <see cref="Index"/>.</summary>
internal sealed class WorkingNode(int index, NodeKind kind, KnownNode? known, IEnumerable<ExternalId> ids)
{
    private long _number = known?.Number ?? -1;

    public int Index { get; } = index;

    public NodeKind Kind { get; } = kind;

    /// <summary>Null for a node that the batch makes.</summary>
    public KnownNode? Known { get; } = known;

    /// <summary>Key first, the others by preference.</summary>
    public List<ExternalId> Ids { get; } = [.. ids];

    public ExternalId Key => Ids[0];

    /// <summary>What each source says, by the ordinal of its name. Empty until <see cref="IsRead"/>.</summary>
    public SortedList<string, NodeBody> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>True when <see cref="Bodies"/> is what the node holds: nodes that are only pointed at are never read.</summary>
    public bool IsRead { get; set; } = known is not { IsVisible: true };

    public bool IsVisible => IsRead ? Bodies.Count > 0 : Known is { IsVisible: true };

    /// <summary>Index of the node that this one was merged into; negative while it stands.</summary>
    public int Survivor { get; set; } = -1;

    public bool HasNewIds { get; set; }

    /// <summary>What the database holds of this node's statements, targets named as they are named now; null when nothing.</summary>
    public byte[]? OldRecord { get; set; }

    /// <summary>The relations that the database holds, by relation number.</summary>
    public List<NodeEdge>?[] OldRelations { get; set; } = new List<NodeEdge>?[NodeBody.RelationBound];

    /// <summary>The texts that the database has indexed.</summary>
    public WordCounts OldWords { get; set; }

    /// <summary>The store's number; new nodes get theirs when the batch is written.</summary>
    public long Number
    {
        get => _number >= 0 ? _number : throw new InvalidOperationException($"{Kind} {Key} has no number yet.");
        set => _number = value;
    }

    /// <summary>Adds an id unless it is there; the key stays first, the others stay by preference.</summary>
    public bool AddId(ExternalId id)
    {
        if (Ids.Contains(id)) return false;
        var at = 1;
        while (at < Ids.Count && Ids[at].CompareTo(id) < 0) at++;
        Ids.Insert(at, id);
        HasNewIds = true;
        return true;
    }
}
