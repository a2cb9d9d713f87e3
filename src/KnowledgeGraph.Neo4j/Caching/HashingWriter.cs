using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Caching;

/// <summary>
/// Feeds parameters to a hash instead of a connection. Every value is preceded by its type and size, so that none runs into the next.
/// </summary>
internal sealed class HashingWriter(IncrementalHash hash) : ICypherWriter
{
    public void WriteNull() => Tag(CypherType.Null, 0);

    public void WriteBoolean(bool value) => Tag(CypherType.Boolean, value ? 1 : 0);

    public void WriteInt64(long value) => Tag(CypherType.Integer, value);

    public void WriteDouble(double value) => Tag(CypherType.Float, BitConverter.DoubleToInt64Bits(value));

    public void WriteString(ReadOnlySpan<char> value)
    {
        Tag(CypherType.String, value.Length);
        hash.AppendData(MemoryMarshal.AsBytes(value));
    }

    public void WriteUtf8String(ReadOnlySpan<byte> value) => WriteString(System.Text.Encoding.UTF8.GetString(value));

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        Tag(CypherType.Bytes, value.Length);
        hash.AppendData(value);
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
        Span<byte> bytes = stackalloc byte[9];
        bytes[0] = (byte)type;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], size);
        hash.AppendData(bytes);
    }
}
