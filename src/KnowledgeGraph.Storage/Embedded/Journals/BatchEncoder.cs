using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Writes a batch in the journal's form (FORMAT.md) and refuses what could not be applied.</summary>
internal sealed class BatchEncoder(BinaryWriter writer)
{
    private const int MaxIds = 10_000;

    /// <exception cref="StoreException">A statement breaks the schema; the message says which.</exception>
    public static byte[] Encode(GraphBatch batch)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, new UTF8Encoding(false));
        try
        {
            new BatchEncoder(writer).Write(batch);
        }
        catch (Exception inner) when (inner is ArgumentException or InvalidOperationException)
        {
            throw new StoreException(StoreFault.Invalid, $"The batch of '{batch.Source}' is not valid: {inner.Message}", inner);
        }

        if (stream.Length > JournalFormat.MaxPayload / 2)
            throw new StoreException(StoreFault.Invalid, $"The batch of '{batch.Source}' has {stream.Length} bytes; split it.");
        return stream.ToArray();
    }

    private void Write(GraphBatch batch)
    {
        writer.Write(batch.Source);
        writer.Write7BitEncodedInt(batch.Nodes.Count);
        foreach (var statement in batch.Nodes) Write(statement);
        writer.Write7BitEncodedInt(batch.Deletions.Count);
        foreach (var deletion in batch.Deletions)
        {
            if (deletion.Kind is NodeKind.None or > NodeKind.Topic) throw new ArgumentException($"{deletion.Id} to delete has no kind.");
            writer.Write((byte)deletion.Kind);
            Write(deletion.Id);
        }
    }

    private void Write(NodeStatement statement)
    {
        if (statement.Ids.Count is 0 or > MaxIds)
            throw new ArgumentException($"A statement about a {statement.Kind} has {statement.Ids.Count} ids; 1 to {MaxIds} are allowed.");
        writer.Write((byte)statement.Kind);
        writer.Write7BitEncodedInt(statement.Ids.Count);
        foreach (var id in statement.Ids) Write(id);
        writer.Write7BitEncodedInt(statement.Properties.Count);
        foreach (var (property, value) in statement.Properties)
        {
            var info = PropertyInfo.Of(property);
            if (!info.AppliesTo(statement.Kind))
                throw new ArgumentException($"{info.Name} is no property of {statement.Kind} {statement.Ids[0]}.");
            writer.Write((byte)property);
            Write(value, info.Type, info.Name);
        }

        writer.Write7BitEncodedInt(statement.Relations.Count);
        foreach (var relation in statement.Relations) Write(relation, statement);
    }

    private void Write(RelationStatement relation, NodeStatement owner)
    {
        var info = RelationInfo.Of(relation.Relation);
        if (info.Owner != owner.Kind) throw new ArgumentException($"{info.Name} is not owned by {owner.Kind} {owner.Ids[0]}.");
        writer.Write((byte)relation.Relation);
        Write(relation.Target);
        writer.Write7BitEncodedInt(relation.Properties.Count);
        foreach (var (property, value) in relation.Properties)
        {
            var propertyInfo = RelationPropertyInfo.Of(property);
            if (!info.Properties.Contains(property)) throw new ArgumentException($"{propertyInfo.Name} is no property of {info.Name}.");
            writer.Write((byte)property);
            Write(value, propertyInfo.Type, propertyInfo.Name);
        }
    }

    private void Write(PropertyValue value, PropertyType type, string name)
    {
        if (value.Type != type) throw new ArgumentException($"{name} is of type {type}, not {value.Type}.");
        switch (type)
        {
            case PropertyType.Text:
                writer.Write(value.AsText);
                return;
            case PropertyType.TextList:
                writer.Write7BitEncodedInt(value.AsTextList.Count);
                foreach (var text in value.AsTextList) writer.Write(text);
                return;
            case PropertyType.NodeList:
                writer.Write7BitEncodedInt(value.AsNodeList.Count);
                foreach (var id in value.AsNodeList) Write(id);
                return;
            default:
                writer.Write(Records.PropertyBits.Of(value));
                return;
        }
    }

    private void Write(ExternalId id)
    {
        if (id.IsNone) throw new ArgumentException("An id is empty.");
        writer.Write((byte)id.Scheme);
        writer.Write(id.Value);
    }
}
