using Xunit;

namespace KnowledgeGraph.Testing.Redis;

/// <summary>A test against a real Redis; skipped with the reason where there is none.</summary>
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute() => Skip = RedisServer.Missing;
}
