namespace KnowledgeGraph.Redis;

/// <summary>Who has to do something about a <see cref="RedisException"/>.</summary>
public enum RedisErrorKind
{
    /// <summary>No server answers; the client goes on trying to connect.</summary>
    Unavailable,

    /// <summary>The server did not answer in time. What was asked may have been done.</summary>
    Timeout,

    /// <summary>Too many commands wait for their replies.</summary>
    Busy,

    /// <summary>The server refused the command or the credentials.</summary>
    Refused,

    /// <summary>What came is no reply that this client understands.</summary>
    Protocol,
}
