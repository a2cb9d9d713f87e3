using Microsoft.Extensions.Caching.Distributed;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Records in a cache that several processes share. It may be away, late or hold something else: then there are no records, and
/// nobody waits. Thread-safe.
/// </summary>
/// <param name="cache">Where the records are.</param>
/// <param name="failed">Told why the cache could not be used.</param>
internal sealed class SharedRows(IDistributedCache cache, Action<Exception> failed)
{
    /// <summary>Larger answers cost more to move than to ask for.</summary>
    private const int LargestEntry = 1 << 20;

    /// <summary>Entries on their way to the cache at once; more are dropped, since they can be read again.</summary>
    private const int MostOnTheirWay = 256;

    private static readonly DistributedCacheEntryOptions Times = new()
    {
        // Entries of older states are never asked for again; these bounds are what clears them away.
        SlidingExpiration = TimeSpan.FromMinutes(10),
        AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1),
    };

    private int _onTheirWay;

    public async Task<CachedRows?> FindAsync(StatementKey key, CancellationToken cancellation)
    {
        try
        {
            var bytes = await cache.GetAsync(key.ToString(), cancellation);
            return bytes is null ? null : RowPacking.Unpack(bytes);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // Which exceptions a cache throws is its own affair, and none may become the reader's: the database has the answer too.
            failed(fault);
            return null;
        }
    }

    /// <summary>Hands records over without waiting.</summary>
    public void Keep(StatementKey key, CachedRows rows)
    {
        if (rows.Bytes > LargestEntry || RowPacking.Pack(rows) is not { } bytes) return;
        if (Interlocked.Increment(ref _onTheirWay) > MostOnTheirWay)
        {
            Interlocked.Decrement(ref _onTheirWay);
            return;
        }

        _ = KeepAsync(key.ToString(), bytes);
    }

    private async Task KeepAsync(string key, byte[] bytes)
    {
        try
        {
            await cache.SetAsync(key, bytes, Times);
        }
        catch (Exception fault)
        {
            // As above: what is not kept is asked for again.
            failed(fault);
        }
        finally
        {
            Interlocked.Decrement(ref _onTheirWay);
        }
    }
}
