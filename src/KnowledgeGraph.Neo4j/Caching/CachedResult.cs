using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>One reading of kept records.</summary>
internal sealed class CachedResult(CachedRows kept) : ICypherResult
{
    private int _at = -1;

    public IReadOnlyList<string> Columns => kept.Columns;

    public ReadOnlySpan<CypherValue> Current => kept.Rows[_at];

    public ValueTask<bool> ReadAsync(CancellationToken cancellation = default) => new(++_at < kept.Rows.Length);

    public ValueTask<CypherSummary> ConsumeAsync(CancellationToken cancellation = default)
    {
        _at = kept.Rows.Length;
        return new(new CypherSummary(default, TimeSpan.Zero, TimeSpan.Zero, null, []));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
