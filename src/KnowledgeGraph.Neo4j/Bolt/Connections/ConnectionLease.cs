namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>A borrowed connection.</summary>
/// <param name="Pooled">To be given back.</param>
/// <param name="Database">Database to name to the server: the one asked for, or what the home database turned out to be.</param>
internal readonly record struct ConnectionLease(PooledConnection Pooled, string? Database)
{
    public BoltConnection Connection => Pooled.Connection;
}
