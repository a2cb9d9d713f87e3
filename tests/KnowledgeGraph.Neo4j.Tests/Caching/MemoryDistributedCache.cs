using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Neo4j.Tests.Caching;

/// <summary>A shared cache that can be away and hold something else than was put into it.</summary>
internal sealed class MemoryDistributedCache : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = [];

    public bool IsAway { get; set; }

    public void Damage()
    {
        foreach (var entry in _entries.Values) entry[^1] ^= 1;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        IsAway ? Task.FromException<byte[]?>(new IOException("away")) : Task.FromResult(_entries.GetValueOrDefault(key));

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (IsAway) return Task.FromException(new IOException("away"));
        _entries[key] = value;
        return Task.CompletedTask;
    }

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}
