using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>The records of a statement, kept to be read again by any number of readers. Immutable.</summary>
internal sealed class CachedRows
{
    public CachedRows(IReadOnlyList<string> columns, CypherValue[][] rows)
    {
        (Columns, Rows) = (columns, rows);
        Bytes = 64 + rows.Sum(row => 32 + row.Sum(SizeOf));
    }

    public IReadOnlyList<string> Columns { get; }

    public CypherValue[][] Rows { get; }

    /// <summary>About the memory that the records take.</summary>
    public long Bytes { get; }

    public static async Task<CachedRows> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        var rows = new List<CypherValue[]>();
        while (await result.ReadAsync(cancellation)) rows.Add(result.Current.ToArray());
        return new(result.Columns, [.. rows]);
    }

    public ICypherResult Open() => new CachedResult(this);

    private static long SizeOf(CypherValue value) => value.Type switch
    {
        CypherType.String => 48 + (2 * value.AsString().Length),
        CypherType.Bytes => 48 + value.AsBytes().Length,
        CypherType.List => 48 + value.AsList().Sum(SizeOf),
        _ => 24,
    };
}
