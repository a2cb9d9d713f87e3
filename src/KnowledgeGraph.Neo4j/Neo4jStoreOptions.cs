using KnowledgeGraph.Neo4j.Cypher;
using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Neo4j;

/// <summary>How a <see cref="Neo4jGraphStore"/> uses its database.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>Name of the database; null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// Memory for answers that may be asked for again, in bytes; 0, the default, keeps none. A kept answer is used only while the last
    /// transaction of the database, of whatever program, is the one that it was read after.
    /// </summary>
    public long CacheBytes { get; init; }

    /// <summary>
    /// Where answers are kept for other processes too, beside <see cref="CacheBytes"/>; null (default) for nowhere. While it is away the
    /// database is asked instead. Whoever can write there can change what readers see.
    /// </summary>
    public IDistributedCache? SharedCache { get; init; }

    /// <summary>Told why the shared cache could not be used, for every attempt; from any thread. Default: dropped.</summary>
    public Action<Exception> SharedCacheFailed { get; init; } = _ => { };

    /// <summary>
    /// Asks for the state of the data, from one thread that does nothing else: a driver that blocks is the fastest. Taken over: disposed
    /// with the store. Null, the default, for the driver of everything else.
    /// </summary>
    public ICypherDriver? StateDriver { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
