using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>What is stated about a node, to be kept beside it.</summary>
internal readonly record struct RecordRow(long Number, byte[] Body)
{
    public static void Write(ICypherWriter writer, RecordRow row)
    {
        writer.BeginMap(2);
        writer.WriteKey("number");
        writer.WriteInt64(row.Number);
        writer.WriteKey("body");
        writer.WriteBytes(row.Body);
    }
}
