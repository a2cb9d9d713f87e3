namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>A connection and what its pool knows about it. Whoever borrowed it gives it back exactly once.</summary>
internal sealed class PooledConnection(ConnectionPool pool, BoltConnection connection, int generation, long createdAt)
{
    public BoltConnection Connection { get; } = connection;

    /// <summary>Connections of an older generation hold rights that have expired.</summary>
    public int Generation { get; } = generation;

    /// <summary>Time stamps of the driver's clock.</summary>
    public long CreatedAt { get; } = createdAt;

    public long IdleSince { get; set; } = createdAt;

    /// <summary>Gives it back in whatever state it is; the pool puts it right or closes it.</summary>
    public void Return() => pool.Return(this);

    /// <summary>Tells the pool that rights of all its connections have expired.</summary>
    public void ExpireAll() => pool.ExpireAll();
}
