namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>Lists of plain values as parameters (<c>WHERE n.key IN $keys</c>), without a wrapper a value.</summary>
public static class CypherList
{
    public static ICypherSource Of(IReadOnlyList<string> values) =>
        new CypherRows<string>(values, static (writer, value) => writer.WriteString(value));

    public static ICypherSource Of(IReadOnlyList<long> values) =>
        new CypherRows<long>(values, static (writer, value) => writer.WriteInt64(value));

    public static ICypherSource Of(IReadOnlyList<int> values) =>
        new CypherRows<int>(values, static (writer, value) => writer.WriteInt64(value));

    public static ICypherSource Of(IReadOnlyList<double> values) =>
        new CypherRows<double>(values, static (writer, value) => writer.WriteDouble(value));
}
