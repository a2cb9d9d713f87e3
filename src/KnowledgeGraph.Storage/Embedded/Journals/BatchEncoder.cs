using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Journals;

/// <summary>Writes a batch in the journal's form (FORMAT.md) and refuses what could not be applied.</summary>
internal sealed class BatchEncoder(FrameBuffer writer)
{
    private const int MaxIds = 10_000;

    /// <summary>The batch as a payload, which the caller disposes.</summary>
    /// <exception cref="StoreException">A statement breaks the schema; the message says which.</exception>
    public static FrameBuffer Encode(GraphBatch batch)
    {
        var buffer = new FrameBuffer();
        try
        {
            new BatchEncoder(buffer).Write(batch);
            if (buffer.PayloadLength <= JournalFormat.MaxPayload / 2) return buffer;
            throw new StoreException(StoreFault.Invalid, $"The batch of '{batch.Source}' has {buffer.PayloadLength} bytes; split it.");
        }
        catch (Exception fault)
        {
            buffer.Dispose();
            if (fault is ArgumentException or InvalidOperationException)
                throw new StoreException(StoreFault.Invalid, $"The batch of '{batch.Source}' is not valid: {fault.Message}", fault);
            throw;
        }
    }

    private void Write(GraphBatch batch)
    {
        writer.Write(batch.Source);
        writer.WriteVariable(batch.Nodes.Count);
        foreach (var statement in batch.Nodes) Write(statement);
        writer.WriteVariable(batch.Deletions.Count);
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
        writer.WriteVariable(statement.Ids.Count);
        foreach (var id in statement.Ids) Write(id);
        writer.WriteVariable(statement.Properties.Count);
        foreach (var (property, value) in statement.Properties)
        {
            var info = PropertyInfo.Of(property);
            if (!info.AppliesTo(statement.Kind))
                throw new ArgumentException($"{info.Name} is no property of {statement.Kind} {statement.Ids[0]}.");
            writer.Write((byte)property);
            Write(value, info.Type, info.Name);
        }

        writer.WriteVariable(statement.Relations.Count);
        foreach (var relation in statement.Relations) Write(relation, statement);
    }

    private void Write(RelationStatement relation, NodeStatement owner)
    {
        var info = RelationInfo.Of(relation.Relation);
        if (info.Owner != owner.Kind) throw new ArgumentException($"{info.Name} is not owned by {owner.Kind} {owner.Ids[0]}.");
        writer.Write((byte)relation.Relation);
        Write(relation.Target);
        writer.WriteVariable(relation.Properties.Length);
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
                writer.WriteVariable(value.AsTextList.Count);
                foreach (var text in value.AsTextList) writer.Write(text);
                return;
            case PropertyType.NodeList:
                writer.WriteVariable(value.AsNodeList.Count);
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
