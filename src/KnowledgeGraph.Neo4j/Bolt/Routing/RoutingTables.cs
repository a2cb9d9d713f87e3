using System.Collections.Concurrent;
using KnowledgeGraph.Neo4j.Bolt.Connections;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Routing;

/// <summary>
/// The routing table of each database, fetched when it is needed and has expired, by one caller while the others wait. Thread-safe.
/// </summary>
/// <param name="seed">Asked when no router of the old table answers.</param>
/// <param name="fetch">Asks one router.</param>
/// <param name="time">Clock of the times to live.</param>
internal sealed class RoutingTables(
    BoltAddress seed,
    Func<BoltAddress, ConnectionDemand, CancellationToken, Task<RoutingTable>> fetch,
    TimeProvider time)
{
    private readonly ConcurrentDictionary<(string? Database, string? User), Entry> _entries = new();

    /// <exception cref="CypherException">No router answers, or the database does not exist.</exception>
    public async ValueTask<RoutingTable> GetAsync(ConnectionDemand demand, CancellationToken cancellation)
    {
        var entry = _entries.GetOrAdd(Key(demand), static _ => new Entry());
        if (entry.Table is { } fresh && fresh.Serves(demand.Access, time)) return fresh;
        await entry.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (entry.Table is { } fetched && fetched.Serves(demand.Access, time)) return fetched;
            var table = await FetchAsync(entry.Table, demand, cancellation).ConfigureAwait(false);
            entry.Table = table;
            return table;
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    /// <summary>A member cannot be reached: no database goes there before its next table.</summary>
    public void Forget(BoltAddress gone)
    {
        foreach (var entry in _entries.Values) entry.Change(table => table.Without(gone));
    }

    /// <summary>A member no longer leads one database.</summary>
    public void ForgetWriter(BoltAddress follower, ConnectionDemand demand)
    {
        if (_entries.TryGetValue(Key(demand), out var entry)) entry.Change(table => table.WithoutWriter(follower));
    }

    /// <summary>Whoever impersonates another has that user's home database.</summary>
    private static (string?, string?) Key(ConnectionDemand demand) =>
        (demand.Database, demand.Database is null ? demand.ImpersonatedUser : null);

    private async Task<RoutingTable> FetchAsync(RoutingTable? old, ConnectionDemand demand, CancellationToken cancellation)
    {
        CypherException? last = null;
        foreach (var router in (old?.Routers ?? []).Append(seed).Distinct())
        {
            try
            {
                var table = await fetch(router, demand, cancellation).ConfigureAwait(false);
                if (!table.Routers.IsEmpty && !(table.Readers.IsEmpty && table.Writers.IsEmpty)) return table;
            }
            catch (CypherException fault) when (fault.Kind is CypherErrorKind.Unavailable or CypherErrorKind.Transient)
            {
                last = fault;
            }
        }

        throw BoltErrors.NoRoutingTable(seed, last);
    }

    private sealed class Entry
    {
        private RoutingTable? _table;

        /// <summary>Held by the one caller that fetches.</summary>
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public RoutingTable? Table
        {
            get => Volatile.Read(ref _table);
            set => Volatile.Write(ref _table, value);
        }

        public void Change(Func<RoutingTable, RoutingTable> change)
        {
            RoutingTable? seen;
            do
            {
                seen = Table;
            }
            while (seen is not null && Interlocked.CompareExchange(ref _table, change(seen), seen) != seen);
        }
    }
}
