namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Rows for <c>UNWIND $rows</c>: a list with one value an item, written by <paramref name="writeRow"/>.</summary>
/// <param name="items">Read once an attempt; must not change before the statement has run.</param>
/// <param name="writeRow">Writes exactly one value, mostly a map.</param>
public sealed class CypherRows<T>(IReadOnlyList<T> items, Action<ICypherWriter, T> writeRow) : ICypherSource
{
    public void WriteTo(ICypherWriter writer)
    {
        writer.BeginList(items.Count);
        for (var i = 0; i < items.Count; i++) writeRow(writer, items[i]);
    }
}
