namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Where statements of one transaction are run. One thread at a time.</summary>
public interface ICypherRunner
{
    /// <summary>
    /// Runs a statement. The result must be read to its end, consumed or disposed before the next statement; a result left open
    /// is discarded by the next call.
    /// </summary>
    /// <exception cref="CypherException">The server refused the statement; the transaction is then lost as a whole.</exception>
    ValueTask<ICypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default);

    /// <summary>
    /// Runs statements whose records nobody wants, as many in one round trip as fit into some hundred kilobytes. The first that fails
    /// ends the transaction; those after it are not run. Records are computed and travel all the same, so leave RETURN away.
    /// </summary>
    /// <returns>One summary a statement, in order.</returns>
    Task<IReadOnlyList<CypherSummary>> RunAllAsync(IReadOnlyList<CypherStatement> statements, CancellationToken cancellation = default);
}
