using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>An id that is not the key of the node that it leads to.</summary>
internal readonly record struct AliasRow(string Reference, long Number)
{
    public static void Write(ICypherWriter writer, AliasRow row)
    {
        writer.BeginMap(2);
        writer.WriteKey("reference");
        writer.WriteString(row.Reference);
        writer.WriteKey("number");
        writer.WriteInt64(row.Number);
    }
}
