namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>
/// A hint of the server about a statement: deprecated syntax, a missing index, a cartesian product. The severity is <c>WARNING</c> or
/// <c>INFORMATION</c>; line and column are one-based places in the statement, 0 where the server gives none.
/// </summary>
public sealed record CypherNotification(
    string Code,
    string Title,
    string Description,
    string Severity,
    string Category,
    int Line,
    int Column);
