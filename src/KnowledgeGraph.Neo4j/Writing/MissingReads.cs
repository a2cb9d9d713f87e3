namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What a batch turned out to need beyond what was read for it.</summary>
internal sealed class MissingReads
{
    /// <summary>Nodes whose statements are needed.</summary>
    public HashSet<KnownNode> Records { get; } = [];

    /// <summary>Nodes of which everyone who lists them is needed.</summary>
    public HashSet<KnownNode> Owners { get; } = [];

    public bool Any => Records.Count > 0 || Owners.Count > 0;
}
