using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Naming;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>Which events are asked for: those of the five labels, before or after the change, and of the graph's types.</summary>
internal static class ChangeSelectors
{
    public static CypherValue OfTheGraph { get; } = CypherValue.List(
    [
        .. Enum.GetValues<NodeKind>().Where(static kind => kind is >= NodeKind.Paper and <= NodeKind.Topic).Select(OfNodes),
        .. RelationInfo.All.Select(static info => OfRelationships(info.Name)),
    ]);

    private static CypherValue OfNodes(NodeKind kind) =>
        new CypherMap(["select", "labels"], ["n", CypherValue.List(GraphNames.Label(kind))]);

    private static CypherValue OfRelationships(string type) => new CypherMap(["select", "type"], ["r", type]);
}
