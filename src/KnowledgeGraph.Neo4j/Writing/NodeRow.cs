using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A node to make or change: its number and what it shall be.</summary>
internal readonly record struct NodeRow(long Number, CypherMap Properties)
{
    public static void Write(ICypherWriter writer, NodeRow row)
    {
        writer.BeginMap(2);
        writer.WriteKey("number");
        writer.WriteInt64(row.Number);
        writer.WriteKey("properties");
        writer.WriteValue(row.Properties);
    }
}
