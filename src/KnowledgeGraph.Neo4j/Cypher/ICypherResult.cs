using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// Records of one statement as a forward-only stream. The server is asked for a bounded number of records at a time, so a slow reader
/// slows the server down instead of filling memory. Disposing early discards the rest on the server. One thread at a time.
/// </summary>
public interface ICypherResult : IAsyncDisposable
{
    /// <summary>Names of the columns, in the order of the statement's RETURN.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The record that <see cref="ReadAsync"/> moved to, one value a column. Valid until the next read: the array is used again.
    /// The values themselves (strings, lists, nodes) may be kept.
    /// </summary>
    ReadOnlySpan<CypherValue> Current { get; }

    /// <summary>Moves to the next record. Completes synchronously while records are already here.</summary>
    /// <returns>False after the last record.</returns>
    /// <exception cref="CypherException">The statement failed while its records were produced.</exception>
    ValueTask<bool> ReadAsync(CancellationToken cancellation = default);

    /// <summary>Discards the records that were not read and says what the statement did.</summary>
    ValueTask<CypherSummary> ConsumeAsync(CancellationToken cancellation = default);
}
