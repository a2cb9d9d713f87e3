namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>The nodes of one kind that a batch changes, by what happens to them.</summary>
internal sealed class KindChanges
{
    public List<NodeRow> Made { get; } = [];

    public List<NodeRow> Set { get; } = [];

    /// <summary>Nodes that were only referred to until now.</summary>
    public List<NodeRow> Shown { get; } = [];

    /// <summary>Nodes that only references are left of.</summary>
    public List<NodeRow> Hidden { get; } = [];

    /// <summary>Nodes that were merged into others.</summary>
    public List<long> Gone { get; } = [];
}
