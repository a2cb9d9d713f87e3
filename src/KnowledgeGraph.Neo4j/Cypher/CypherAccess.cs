namespace KnowledgeGraph.Neo4j.Cypher;

/// <summary>What a transaction may do; decides which members of a cluster can serve it.</summary>
public enum CypherAccess
{
    Write,
    Read,
}
