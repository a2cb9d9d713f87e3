namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>The one exception of the seam: a statement was refused, or the server could not be used.</summary>
public sealed class CypherException : Exception
{
    public CypherException(CypherErrorKind kind, string code, string message, Exception? inner = null, string? gqlStatus = null)
        : base(message, inner)
    {
        Kind = kind;
        Code = code;
        GqlStatus = gqlStatus;
    }

    public CypherErrorKind Kind { get; }

    /// <summary>
    /// The server's code (<c>Neo.TransientError.Transaction.DeadlockDetected</c>), or one that begins with <c>Bolt.</c> where the fault
    /// is on this side or on the way.
    /// </summary>
    public string Code { get; }

    /// <summary>The GQL status (ISO/IEC 39075) where the server sends it.</summary>
    public string? GqlStatus { get; }

    /// <summary>True when the same transaction may succeed if it is run again from its start.</summary>
    public bool IsRetriable => Kind is CypherErrorKind.Transient or CypherErrorKind.Unavailable;
}
