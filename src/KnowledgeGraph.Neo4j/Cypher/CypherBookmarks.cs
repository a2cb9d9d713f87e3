namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Opaque marks of committed transactions. A transaction that is given them waits until it sees all of them.</summary>
public sealed class CypherBookmarks
{
    public static readonly CypherBookmarks None = new([]);

    public CypherBookmarks(IReadOnlyList<string> values) => Values = values;

    public IReadOnlyList<string> Values { get; }

    /// <summary>Marks that stand for having seen both.</summary>
    public CypherBookmarks And(CypherBookmarks other) => new([.. Values.Union(other.Values)]);
}
