using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Statements that read something of given nodes: one statement, a branch a kind where nodes of several kinds are asked.</summary>
internal static class NodeQueries
{
    /// <summary>Rows are the place in the question and the values; a node that is not there has no row.</summary>
    /// <param name="nodes">Of any kinds.</param>
    /// <param name="values">What to return of a node <c>n</c>, by its kind.</param>
    public static CypherStatement Read(ReadOnlySpan<NodeId> nodes, Func<NodeKind, string> values)
    {
        var builder = new CypherBuilder();
        var kinds = Places(nodes);
        foreach (var (kind, places) in kinds)
        {
            if (kind != kinds.Keys[0]) builder.Add(" UNION ALL ");
            var numbers = new long[places.Count];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = nodes[places[i]].Number;
            var asked = builder.Parameter(CypherList.Of(numbers));
            var at = builder.Parameter(CypherList.Of(places));
            builder.Add($"UNWIND range(0, size({asked}) - 1) AS i MATCH (n:{GraphNames.Label(kind)} {{number: {asked}[i]}}) ")
                .Add($"RETURN {at}[i] AS place, {values(kind)}");
        }

        return builder.ToStatement();
    }

    /// <summary>Rows are the place in the question and the number of the visible node that has the id.</summary>
    public static CypherStatement Find(ReadOnlySpan<NodeReference> references)
    {
        var builder = new CypherBuilder();
        var kinds = new SortedList<NodeKind, List<int>>();
        for (var i = 0; i < references.Length; i++)
        {
            if (references[i].Id.IsNone) continue;
            var kind = Schema.Check(references[i].Kind);
            if (!kinds.TryGetValue(kind, out var places)) kinds.Add(kind, places = []);
            places.Add(i);
        }

        foreach (var (kind, places) in kinds)
        {
            if (kind != kinds.Keys[0]) builder.Add(" UNION ALL ");
            var ids = new string[places.Count];
            for (var i = 0; i < ids.Length; i++) ids[i] = references[places[i]].Id.ToString();
            AddFind(builder, kind, ids, places);
        }

        return builder.ToStatement();
    }

    private static void AddFind(CypherBuilder builder, NodeKind kind, string[] ids, List<int> places)
    {
        var asked = builder.Parameter(CypherList.Of(ids));
        builder.Add(Named(asked, kind, "found")).Add($"RETURN {builder.Parameter(CypherList.Of(places))}[i] AS place, found.number AS number");
    }

    /// <summary>
    /// What becomes of the ids of one kind: rows are the visible nodes, as <paramref name="node"/>, that have them, with the place
    /// <c>i</c> of the id. A key comes before an id of another node that was the same.
    /// </summary>
    public static string Named(string ids, NodeKind kind, string node)
    {
        var label = GraphNames.Label(kind);
        return $"UNWIND range(0, size({ids}) - 1) AS i WITH i, {ids}[i] AS id "
            + $"OPTIONAL MATCH (n:{label} {{key: id}}) OPTIONAL MATCH (a:Alias {{reference: '{label} ' + id}}) "
            + $"OPTIONAL MATCH (m:{label} {{number: a.number}}) WITH i, coalesce(n, m) AS {node} WHERE {node} IS NOT NULL ";
    }

    private static SortedList<NodeKind, List<int>> Places(ReadOnlySpan<NodeId> nodes)
    {
        var kinds = new SortedList<NodeKind, List<int>>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].IsNone || nodes[i].Kind > NodeKind.Topic) throw QueryFaults.Node(nodes[i]);
            if (!kinds.TryGetValue(nodes[i].Kind, out var places)) kinds.Add(nodes[i].Kind, places = []);
            places.Add(i);
        }

        return kinds;
    }
}
