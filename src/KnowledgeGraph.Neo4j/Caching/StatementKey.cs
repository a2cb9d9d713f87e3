using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>What was asked of which version: 256 bits over the statement, its parameters and the data version.</summary>
internal readonly record struct StatementKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static StatementKey Of(CypherStatement statement, long version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var writer = new HashingWriter(hash);
        writer.WriteInt64(version);
        writer.WriteString(statement.Text);
        statement.Parameters.WriteTo(writer);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return new(
            BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(digest[16..]), BinaryPrimitives.ReadUInt64LittleEndian(digest[24..]));
    }
}
