using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Bolt.Packing;

/// <summary>
/// Reads a path: its distinct nodes, its distinct relationships, and the walk as pairs (relationship, next node). A relationship is
/// numbered from 1 and negative where the walk goes against it; the first node is number 0 and is not in the pairs.
/// </summary>
internal static class PathReader
{
    public static CypherPath Read(ref PackStreamReader reader, int depth)
    {
        var nodes = new CypherNode[reader.ReadListSize()];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (reader.ReadStructureTag(out var fields) != StructureTag.Node) throw BoltErrors.Malformed("a path without nodes");
            nodes[i] = StructureReader.ReadNode(ref reader, fields, depth);
        }

        var relationships = new CypherUnboundRelationship[reader.ReadListSize()];
        for (var i = 0; i < relationships.Length; i++)
        {
            if (reader.ReadStructureTag(out var fields) != StructureTag.UnboundRelationship)
                throw BoltErrors.Malformed("a path whose relationships are none");
            relationships[i] = StructureReader.ReadUnboundRelationship(ref reader, fields, depth);
        }

        return Walk(ref reader, nodes, relationships);
    }

    private static CypherPath Walk(ref PackStreamReader reader, CypherNode[] nodes, CypherUnboundRelationship[] relationships)
    {
        var size = reader.ReadListSize();
        if (nodes.Length == 0 || size % 2 != 0) throw BoltErrors.Malformed("a path whose walk does not begin or end at a node");
        var walk = new CypherNode[size / 2 + 1];
        var steps = new CypherRelationship[size / 2];
        walk[0] = nodes[0];
        for (var i = 0; i < steps.Length; i++)
        {
            var (step, node) = (reader.ReadInt64(), reader.ReadInt64());
            if (step == 0 || Math.Abs(step - (step < 0 ? -1 : 1)) >= relationships.Length || node < 0 || node >= nodes.Length)
                throw BoltErrors.Malformed("a path whose walk leaves its own nodes and relationships");
            walk[i + 1] = nodes[node];
            var relationship = relationships[(step < 0 ? -step : step) - 1];
            steps[i] = step > 0 ? Bind(relationship, walk[i], walk[i + 1]) : Bind(relationship, walk[i + 1], walk[i]);
        }

        return new CypherPath(walk, steps);
    }

    private static CypherRelationship Bind(CypherUnboundRelationship relationship, CypherNode start, CypherNode end) => new(
        relationship.Id,
        relationship.ElementId,
        start.Id,
        start.ElementId,
        end.Id,
        end.ElementId,
        relationship.Type,
        relationship.Properties);
}
