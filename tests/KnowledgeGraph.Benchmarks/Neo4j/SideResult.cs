namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>What one server reached for one question; medians over the rounds.</summary>
/// <param name="Rate">Requests a second.</param>
/// <param name="OwnTime">Milliseconds of processor time of the server's process, a request.</param>
/// <param name="Neo4jTime">Milliseconds of processor time of Neo4j, a request.</param>
/// <param name="Statements">Statements that Neo4j was asked, a request.</param>
internal readonly record struct SideResult(double Rate, double OwnTime, double Neo4jTime, long Statements);
