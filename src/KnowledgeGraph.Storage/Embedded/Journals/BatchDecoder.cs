using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Reads what <see cref="BatchEncoder"/> wrote. The bytes have passed their checksum.</summary>
internal sealed class BatchDecoder(BinaryReader reader)
{
    /// <summary>The batches of one frame, in order.</summary>
    public static IEnumerable<GraphBatch> DecodeFrame(ReadOnlyMemory<byte> payload)
    {
        using var stream = new MemoryStream(payload.ToArray(), writable: false);
        using var reader = new BinaryReader(stream, new UTF8Encoding(false));
        var decoder = new BatchDecoder(reader);
        while (stream.Position < stream.Length) yield return decoder.ReadBatch();
    }

    private GraphBatch ReadBatch()
    {
        var batch = new GraphBatch(reader.ReadString());
        var nodes = reader.Read7BitEncodedInt();
        for (var i = 0; i < nodes; i++) batch.Nodes.Add(ReadStatement());
        var deletions = reader.Read7BitEncodedInt();
        for (var i = 0; i < deletions; i++) batch.Deletions.Add(new((NodeKind)reader.ReadByte(), ReadId()));
        return batch;
    }

    private NodeStatement ReadStatement()
    {
        var statement = new NodeStatement((NodeKind)reader.ReadByte(), ReadIds());
        var properties = reader.Read7BitEncodedInt();
        for (var i = 0; i < properties; i++)
        {
            var property = (NodeProperty)reader.ReadByte();
            statement.Properties.Add(new(property, ReadValue(PropertyInfo.Of(property).Type)));
        }

        var relations = reader.Read7BitEncodedInt();
        for (var i = 0; i < relations; i++) statement.Relations.Add(ReadRelation());
        return statement;
    }

    private RelationStatement ReadRelation()
    {
        var relation = new RelationStatement((Relation)reader.ReadByte(), ReadId());
        var properties = reader.Read7BitEncodedInt();
        for (var i = 0; i < properties; i++)
        {
            var property = (RelationProperty)reader.ReadByte();
            relation.Set(property, ReadValue(RelationPropertyInfo.Of(property).Type));
        }

        return relation;
    }

    private PropertyValue ReadValue(PropertyType type) => type switch
    {
        PropertyType.Text => PropertyValue.Text(reader.ReadString()),
        PropertyType.TextList => PropertyValue.TextList(ReadTexts()),
        PropertyType.NodeList => PropertyValue.NodeList(ReadIds()),
        _ => PropertyBits.ToValue(type, reader.ReadInt64()),
    };

    private string[] ReadTexts()
    {
        var texts = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.ReadString();
        return texts;
    }

    private ExternalId[] ReadIds()
    {
        var ids = new ExternalId[reader.Read7BitEncodedInt()];
        for (var i = 0; i < ids.Length; i++) ids[i] = ReadId();
        return ids;
    }

    private ExternalId ReadId() => new((IdScheme)reader.ReadByte(), reader.ReadString());
}
