using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A node's ids and its record, as they were read.</summary>
internal readonly record struct StoredStatements(NodeKind Kind, ExternalId[] Ids, byte[] Record);
