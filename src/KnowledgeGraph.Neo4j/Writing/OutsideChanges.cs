using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Notices transactions of other programs and gives their data a version. The graph's node remembers how many transactions the database
/// had seen beyond its versions; all processes read it there, so that one of them notes a change and the others find it noted.
/// </summary>
internal sealed class OutsideChanges(ICypherRunner runner, CancellationToken cancellation)
{
    private const string Read = "MATCH (g:KnowledgeGraph {name: 'graph'}) RETURN g.version, g.outside";

    private const string Raise =
        "MATCH (g:KnowledgeGraph {name: 'graph'}) SET g.isWritten = true "
        + "SET g.version = g.version + 1, g.outside = $outside RETURN g.version";

    /// <param name="state">The newest state; what is committed after it is noticed the next time.</param>
    public async Task<StoreRefresh> NoteAsync(DataState state)
    {
        // Where the server does not count, everything may have changed.
        var outside = BookmarkNumber.Of(state.Mark) - state.Version;
        await using (var found = await runner.RunAsync(new(Read), cancellation))
        {
            if (!await found.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
            if (outside is not null && !found.Current[1].IsNull
                && found.Current[1].AsInt64() == outside) return new(found.Current[0].AsInt64(), false);
        }

        await using var raised = await runner.RunAsync(new(Raise, new CypherParameters().Add("outside", outside ?? -1)), cancellation);
        return await raised.ReadAsync(cancellation) ? new(raised.Current[0].AsInt64(), true) : throw Neo4jFaults.NoSchema();
    }
}
