using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>A relationship to make: the numbers of owner and target, and its properties.</summary>
internal readonly record struct EdgeRow(long Owner, long Target, CypherMap Properties)
{
    public static void Write(ICypherWriter writer, EdgeRow row)
    {
        writer.BeginMap(3);
        writer.WriteKey("owner");
        writer.WriteInt64(row.Owner);
        writer.WriteKey("target");
        writer.WriteInt64(row.Target);
        writer.WriteKey("properties");
        writer.WriteValue(row.Properties);
    }
}
