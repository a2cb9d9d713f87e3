namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Whose fault it is, which decides what to do.</summary>
public enum CypherErrorKind
{
    /// <summary>The statement or its parameters are wrong; sending it again fails again.</summary>
    Client,

    /// <summary>Passing trouble of the server (deadlock, leader change, overload); the transaction can be run again.</summary>
    Transient,

    /// <summary>A fault inside the database.</summary>
    Database,

    /// <summary>The credentials are wrong, expired or missing, or do not allow this.</summary>
    Security,

    /// <summary>No server answers, or the connection broke.</summary>
    Unavailable,

    /// <summary>The connection broke during a commit: it is unknown whether the transaction took place.</summary>
    CommitUnknown,

    /// <summary>What answers does not speak Bolt, or not as agreed.</summary>
    Protocol,

    /// <summary>No connection of the pool became free in time.</summary>
    PoolExhausted,
}
