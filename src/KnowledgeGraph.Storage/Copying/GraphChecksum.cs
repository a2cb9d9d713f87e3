using System.Buffers.Binary;
using System.Security.Cryptography;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>
/// A number for everything that a graph states, whatever store holds it and in whatever order nodes come: the sum of the SHA-256 hashes
/// of all statements, taken as four 64-bit numbers each. Equal graphs have equal checksums; a lost, added or changed statement shows.
/// </summary>
public sealed class GraphChecksum
{
    private readonly ulong[] _lanes = new ulong[4];

    /// <summary>Statements added so far.</summary>
    public long Statements { get; private set; }

    /// <summary>Reads the whole graph once.</summary>
    public static async Task<GraphChecksum> OfAsync(IGraphSnapshot snapshot, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var checksum = new GraphChecksum();
        await foreach (var statement in snapshot.StreamStatementsAsync(cancellation)) checksum.Add(statement);
        return checksum;
    }

    public void Add(SourcedStatement statement)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Bytes(statement), hash);
        for (var lane = 0; lane < _lanes.Length; lane++) _lanes[lane] += BinaryPrimitives.ReadUInt64BigEndian(hash[(lane * 8)..]);
        Statements++;
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString() => string.Concat(_lanes.Select(lane =>
        lane.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>One form for one meaning: what has no order of its own is sorted, every part is preceded by its length.</summary>
    private static byte[] Bytes(SourcedStatement sourced)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var statement = sourced.Statement;
        writer.Write(sourced.Source);
        writer.Write((byte)statement.Kind);
        writer.Write(statement.Ids.Count);
        writer.Write(statement.Ids[0].ToString());
        foreach (var id in statement.Ids.Skip(1).Order()) writer.Write(id.ToString());
        writer.Write(statement.Properties.Count);
        foreach (var (property, value) in statement.Properties.OrderBy(pair => pair.Key)) Write(writer, (byte)property, value);
        writer.Write(statement.Relations.Count);
        foreach (var edge in statement.Relations.OrderBy(edge => edge.Relation)) Write(writer, edge);
        writer.Flush();
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, RelationStatement edge)
    {
        writer.Write((byte)edge.Relation);
        writer.Write(edge.Target.ToString());
        writer.Write(edge.Properties.Length);
        foreach (var (property, value) in edge.Properties.ToArray().OrderBy(pair => pair.Key)) Write(writer, (byte)property, value);
    }

    private static void Write(BinaryWriter writer, byte property, PropertyValue value)
    {
        writer.Write(property);
        writer.Write((byte)value.Type);
        switch (value.Type)
        {
            case PropertyType.Number:
                writer.Write(value.AsNumber);
                break;
            case PropertyType.TextList:
                writer.Write(value.AsTextList.Count);
                foreach (var text in value.AsTextList) writer.Write(text);
                break;
            case PropertyType.NodeList:
                writer.Write(value.AsNodeList.Count);
                foreach (var id in value.AsNodeList) writer.Write(id.ToString());
                break;
            default:
                writer.Write(value.ToString());
                break;
        }
    }
}
