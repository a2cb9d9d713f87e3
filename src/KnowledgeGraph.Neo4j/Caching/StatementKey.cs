using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>What was asked of which state: 256 bits over the statement, its parameters and the state of the data.</summary>
internal readonly record struct StatementKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static StatementKey Of(CypherStatement statement, DataState state)
    {
        var writer = new HashingWriter();
        writer.WriteInt64(state.Version);
        writer.WriteString(state.Mark);
        writer.WriteString(state.Stamp);
        writer.WriteString(statement.Text);
        statement.Parameters.WriteTo(writer);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        writer.Finish(digest);
        return new(
            BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(digest[16..]), BinaryPrimitives.ReadUInt64LittleEndian(digest[24..]));
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => $"{First:x16}{Second:x16}{Third:x16}{Fourth:x16}";
}
