using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Feeds parameters to a hash instead of a connection. Every value is preceded by its type and size, so that none runs into the next.
/// They are gathered and hashed at once, since a call into the system's library costs more than hashing a short value.
/// </summary>
internal sealed class HashingWriter : ICypherWriter
{
    private const int FirstBytes = 4096;

    private readonly ArrayBufferWriter<byte> _bytes = new(FirstBytes);

    /// <param name="digest">Takes the 32 bytes of SHA-256 over all that was written.</param>
    public void Finish(Span<byte> digest) => SHA256.HashData(_bytes.WrittenSpan, digest);

    public void WriteNull() => Tag(CypherType.Null, 0);

    public void WriteBoolean(bool value) => Tag(CypherType.Boolean, value ? 1 : 0);

    public void WriteInt64(long value) => Tag(CypherType.Integer, value);

    public void WriteDouble(double value) => Tag(CypherType.Float, BitConverter.DoubleToInt64Bits(value));

    public void WriteString(ReadOnlySpan<char> value)
    {
        Tag(CypherType.String, value.Length);
        _bytes.Write(MemoryMarshal.AsBytes(value));
    }

    public void WriteUtf8String(ReadOnlySpan<byte> value) => WriteString(System.Text.Encoding.UTF8.GetString(value));

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        Tag(CypherType.Bytes, value.Length);
        _bytes.Write(value);
    }

    public void BeginList(int count) => Tag(CypherType.List, count);

    public void BeginMap(int count) => Tag(CypherType.Map, count);

    public void WriteKey(string key) => WriteString(key);

    public void WriteValue(in CypherValue value)
    {
        switch (value.Type)
        {
            case CypherType.Null:
                WriteNull();
                break;
            case CypherType.Boolean:
                WriteBoolean(value.AsBoolean());
                break;
            case CypherType.Integer:
                WriteInt64(value.AsInt64());
                break;
            case CypherType.Float:
                WriteDouble(value.AsDouble());
                break;
            case CypherType.String:
                WriteString(value.AsString());
                break;
            case CypherType.Date:
                Tag(CypherType.Date, value.AsDate().DaysSinceEpoch);
                break;
            case CypherType.List:
                BeginList(value.AsList().Length);
                foreach (var item in value.AsList()) WriteValue(item);
                break;
            default:
                throw new InvalidOperationException($"No reading statement of this store takes a parameter of type {value.Type}.");
        }
    }

    private void Tag(CypherType type, long size)
    {
        var room = _bytes.GetSpan(1 + sizeof(long));
        room[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(room[1..], size);
        _bytes.Advance(1 + sizeof(long));
    }
}
