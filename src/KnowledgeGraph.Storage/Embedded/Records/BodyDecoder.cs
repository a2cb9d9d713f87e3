using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Embedded.Records;

/// <summary>Takes a body apart for merging. Targets that were merged away are replaced by the nodes that took their place.</summary>
internal static class BodyDecoder
{
    public static NodeBody Decode(BodyReader reader, Func<NodeKind, int, int> resolve)
    {
        var body = new NodeBody();
        foreach (var info in PropertyInfo.All)
        {
            if ((reader.PropertyMask & (1UL << (int)info.Property)) == 0) continue;
            body.Properties.Add(info.Property, Value(reader, info));
        }

        foreach (var info in RelationInfo.All)
        {
            if ((reader.RelationMask & (1u << (int)info.Relation)) == 0) continue;
            body.Relations[(int)info.Relation] = Edges(reader, info, resolve);
        }

        return body;
    }

    private static PropertyValue Value(BodyReader reader, PropertyInfo info)
    {
        var property = (int)info.Property;
        switch (info.Type)
        {
            case PropertyType.Text:
                reader.TryText(property, out var text);
                return PropertyValue.Text(Encoding.UTF8.GetString(text));
            case PropertyType.TextList:
                return PropertyValue.TextList(reader.Items(property).ToStrings());
            default:
                reader.TryBits(property, out var bits);
                return PropertyBits.ToValue(info.Type, bits);
        }
    }

    private static List<NodeEdge>? Edges(BodyReader reader, RelationInfo info, Func<NodeKind, int, int> resolve)
    {
        var targets = reader.Targets((int)info.Relation);
        var edges = new List<NodeEdge>(targets.Length);
        for (var i = 0; i < targets.Length; i++)
        {
            var edge = new NodeEdge(resolve(info.Target, targets[i]));
            ReadProperties(reader, info, i, edge, resolve);
            edges.Add(edge);
        }

        return info.IsOrdered ? edges : BodyMerger.UnionByTarget(edges, newerWins: true);
    }

    private static void ReadProperties(BodyReader reader, RelationInfo info, int index, NodeEdge edge, Func<NodeKind, int, int> resolve)
    {
        var mask = reader.EdgeMask((int)info.Relation, index);
        if (mask == 0) return;
        foreach (var property in info.Properties)
        {
            if ((mask & (1u << (int)property)) == 0) continue;
            if (property == RelationProperty.Institutions)
            {
                var nodes = reader.EdgeNodes((int)info.Relation, index, (int)property).ToArray();
                for (var i = 0; i < nodes.Length; i++) nodes[i] = resolve(NodeKind.Institution, nodes[i]);
                edge.Institutions = nodes;
                continue;
            }

            edge.Properties.Add(property, EdgeValue(reader, (int)info.Relation, index, property));
        }
    }

    private static PropertyValue EdgeValue(BodyReader reader, int relation, int index, RelationProperty property)
    {
        var type = RelationPropertyInfo.Of(property).Type;
        switch (type)
        {
            case PropertyType.Text:
                reader.TryEdgeText(relation, index, (int)property, out var text);
                return PropertyValue.Text(Encoding.UTF8.GetString(text));
            case PropertyType.TextList:
                return PropertyValue.TextList(reader.EdgeItems(relation, index, (int)property).ToStrings());
            default:
                reader.TryEdgeBits(relation, index, (int)property, out var bits);
                return PropertyBits.ToValue(type, bits);
        }
    }
}
