using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded.Journals;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Everything that was stated about one node as bytes: <c>version:u8 batch*</c>, one batch of one statement a source, in the journal's
/// form of the embedded store, targets named by their keys. Neo4j keeps it beside the node, so that nothing that a source said is
/// lost where another one is preferred.
/// </summary>
internal static class StatementRecord
{
    private const byte FormatVersion = 1;

    /// <param name="node">Its bodies, targets by index.</param>
    /// <param name="keyOf">The key that a target has now.</param>
    public static byte[] Encode(WorkingNode node, Func<int, ExternalId> keyOf)
    {
        var record = new MemoryStream();
        record.WriteByte(FormatVersion);
        foreach (var (source, body) in node.Bodies)
        {
            var batch = new GraphBatch(source);
            batch.Nodes.Add(Statement(node, body, keyOf));
            using var encoded = BatchEncoder.Encode(batch);
            record.Write(encoded.Payload);
        }

        return record.ToArray();
    }

    /// <exception cref="StoreException">The bytes are of an unknown version.</exception>
    public static IEnumerable<SourcedStatement> Decode(byte[] record)
    {
        if (record.Length == 0 || record[0] != FormatVersion)
            throw new StoreException(StoreFault.UnknownFormat, $"A record in Neo4j is not of format {FormatVersion}; use a newer program.");
        foreach (var batch in BatchDecoder.DecodeFrame(record.AsMemory(1)))
        {
            foreach (var statement in batch.Nodes) yield return new(batch.Source, statement);
        }
    }

    /// <summary>The targets and institutions that a statement names.</summary>
    public static IEnumerable<NodeReference> References(NodeStatement statement)
    {
        foreach (var relation in statement.Relations)
        {
            yield return new(RelationInfo.Of(relation.Relation).Target, relation.Target);
            if (relation.Get(RelationProperty.Institutions) is not { IsNone: false } institutions) continue;
            foreach (var id in institutions.AsNodeList) yield return new(NodeKind.Institution, id);
        }
    }

    /// <summary>Takes a statement apart; <paramref name="indexOf"/> finds or makes the nodes that it names.</summary>
    public static NodeBody Body(NodeStatement statement, Func<NodeReference, int> indexOf)
    {
        var body = new NodeBody();
        foreach (var (property, value) in statement.Properties)
            body.Properties[property] = value.Type == PropertyType.TextList ? BodyMerger.Distinct(value) : value;
        foreach (var relation in statement.Relations)
            (body.Relations[(int)relation.Relation] ??= []).Add(Edge(relation, indexOf));
        return body;
    }

    /// <summary>The statement with other ids of its node, and its targets renamed.</summary>
    public static NodeStatement Restate(NodeStatement said, ExternalId[] ids, Func<NodeReference, ExternalId> rename)
    {
        var statement = new NodeStatement(said.Kind, ids);
        statement.Properties.AddRange(said.Properties);
        foreach (var relation in said.Relations)
        {
            var related = new RelationStatement(relation.Relation, rename(new(RelationInfo.Of(relation.Relation).Target, relation.Target)));
            foreach (var (property, value) in relation.Properties) related.Set(property, Renamed(value, rename));
            statement.Relations.Add(related);
        }

        return statement;
    }

    private static PropertyValue Renamed(PropertyValue value, Func<NodeReference, ExternalId> rename) =>
        value.Type == PropertyType.NodeList
            ? PropertyValue.NodeList([.. value.AsNodeList.Select(id => rename(new(NodeKind.Institution, id)))])
            : value;

    private static NodeEdge Edge(RelationStatement relation, Func<NodeReference, int> indexOf)
    {
        var edge = new NodeEdge(indexOf(new(RelationInfo.Of(relation.Relation).Target, relation.Target)));
        foreach (var (property, value) in relation.Properties)
        {
            if (property == RelationProperty.Institutions)
                edge.Institutions = [.. value.AsNodeList.Select(id => indexOf(new(NodeKind.Institution, id)))];
            else edge.Properties[property] = value;
        }

        return edge;
    }

    private static NodeStatement Statement(WorkingNode node, NodeBody body, Func<int, ExternalId> keyOf)
    {
        var statement = new NodeStatement(node.Kind, node.Key);
        statement.Properties.AddRange(body.Properties);
        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
        {
            foreach (var edge in body.Edges(relation))
            {
                var related = new RelationStatement((Relation)relation, keyOf(edge.Target));
                foreach (var (property, value) in edge.Properties) related.Set(property, value);
                if (edge.Institutions is { } institutions)
                    related.Set(RelationProperty.Institutions, PropertyValue.NodeList([.. institutions.Select(keyOf)]));
                statement.Relations.Add(related);
            }
        }

        return statement;
    }
}
