using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Bolt.Connections;

/// <summary>What decides which server can take a transaction.</summary>
internal readonly record struct ConnectionDemand(
    CypherAccess Access,
    string? Database,
    string? ImpersonatedUser,
    CypherBookmarks Bookmarks);
