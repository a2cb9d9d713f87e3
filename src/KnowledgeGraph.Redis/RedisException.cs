namespace KnowledgeGraph.Redis;

/// <summary>A command that was not answered as it should be. The message shows neither arguments nor credentials.</summary>
public sealed class RedisException(RedisErrorKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public RedisErrorKind Kind { get; } = kind;
}
