using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Notices transactions of other programs and gives their data a version. The graph's node remembers how many transactions the database
/// had seen beyond its versions; all processes read it there, so that one of them notes a change and the others find it noted.
/// </summary>
internal sealed class OutsideChanges(ICypherRunner runner, CancellationToken cancellation)
{
    private const string Read = "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.outside, g.stamp";

    private const string Raise =
        "MATCH (g:KnowledgeGraph {name: 'graph'}) SET g.isWritten = true "
        + "WITH g, CASE WHEN g.version < $seen THEN $seen - g.version ELSE 0 END AS lost "
        + "SET g.version = g.version + lost + 1, g.outside = $outside - lost, g.stamp = randomUUID() RETURN g.version";

    /// <param name="state">The newest state; what is committed after it is noticed the next time.</param>
    /// <param name="newest">
    /// The state with the highest version that was ever seen here. A database that does not hold it any more was restored from an older
    /// copy; its versions go on above that one, so that nothing derived from the lost history passes for current.
    /// </param>
    public async Task<StoreRefresh> NoteAsync(DataState state, DataState newest)
    {
        // Where the server does not count, everything may have changed.
        var outside = BookmarkNumber.Of(state.Mark) - state.Version;
        await using (var found = await runner.RunAsync(new(Read), cancellation))
        {
            if (!await found.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
            var (version, stamp) = (found.Current[0].AsInt64(), found.Current[2].AsStringOrNull());
            var isRestored = version < newest.Version || (version == newest.Version && stamp != newest.Stamp);
            if (!isRestored && outside is not null && found.Current[1].AsInt64OrNull() == outside) return new(version, false);
        }

        var parameters = new CypherParameters().Add("outside", outside ?? -1).Add("seen", newest.Version);
        await using var raised = await runner.RunAsync(new(Raise, parameters), cancellation);
        return await raised.ReadAsync(cancellation) ? new(raised.Current[0].AsInt64(), true) : throw Neo4jFaults.NoSchema();
    }
}
