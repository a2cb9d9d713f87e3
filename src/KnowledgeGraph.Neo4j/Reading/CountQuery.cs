using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Numbers of everything in one statement. Nodes and relations come from the server's own counters; what waits is counted.
/// </summary>
internal static class CountQuery
{
    private static readonly string Text = Write();

    public static CypherStatement Statement { get; } = new(Text);

    public static async Task<GraphCounts> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        var nodes = new Dictionary<NodeKind, long>();
        var relations = RelationInfo.All.ToDictionary(info => info.Relation, _ => 0L);
        var waiting = RelationInfo.All.ToDictionary(info => info.Relation, _ => 0L);
        while (await result.ReadAsync(cancellation))
        {
            var (what, number, count) = (result.Current[0].AsString(), result.Current[1].AsInt32(), result.Current[2].AsInt64());
            if (what == "node") nodes[(NodeKind)number] = count;
            else if (what == "relation") relations[(Relation)number] = count;
            else waiting[(Relation)number] = count;
        }

        return new(nodes, relations, waiting);
    }

    private static string Write()
    {
        var parts = new List<string>();
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
            parts.Add($"RETURN 'node' AS what, {(int)kind} AS number, COUNT {{ (:{GraphNames.Label(kind)}) }} AS count");
        foreach (var info in RelationInfo.All)
        {
            var owner = $":{GraphNames.Label(info.Owner)}";
            var pattern = GraphNames.Pattern(info.Relation, Direction.Forward, owner, "", "");
            parts.Add($"RETURN 'relation' AS what, {(int)info.Relation} AS number, COUNT {{ {pattern} }} AS count");
            parts.Add(
                $"MATCH (t:Unstated)<-[w:WAITS_FOR]-(o) WHERE t.kind = '{GraphNames.Label(info.Target)}' AND w.relation = '{info.Name}' "
                + $"AND o:{GraphNames.Label(info.Owner)} RETURN 'waiting' AS what, {(int)info.Relation} AS number, count(*) AS count");
        }

        return string.Join(" UNION ALL ", parts);
    }
}
