namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>The server that answered.</summary>
/// <param name="Address">Host and port of the connection.</param>
/// <param name="Agent">Product and version, for example <c>Neo4j/5.26.0</c>.</param>
/// <param name="ProtocolVersion">Negotiated Bolt version, for example <c>5.8</c>.</param>
public sealed record CypherServerInfo(string Address, string Agent, string ProtocolVersion);
