using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Naming;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The texts of the writing statements, put together once from the fixed names. All take <c>$rows</c> or <c>$numbers</c>.
/// </summary>
internal static class WriteStatements
{
    public const string SetRecords = "UNWIND $rows AS row MERGE (s:Stated {number: row.number}) SET s.body = row.body";

    public const string MakeRecords = "UNWIND $rows AS row CREATE (s:Stated {number: row.number, body: row.body})";

    public const string DeleteRecords = "UNWIND $numbers AS number MATCH (s:Stated {number: number}) DELETE s";

    public const string SetAliases = "UNWIND $rows AS row MERGE (a:Alias {reference: row.reference}) SET a.number = row.number";

    public const string MakeUnstated = "UNWIND $rows AS row CREATE (n:Unstated) SET n = row.properties";

    public const string SetUnstated = "UNWIND $rows AS row MATCH (n:Unstated {number: row.number}) SET n = row.properties";

    public const string DeleteUnstated = "UNWIND $numbers AS number MATCH (n:Unstated {number: number}) DETACH DELETE n";

    private static readonly NodeKind[] Kinds = [NodeKind.None, NodeKind.Paper, NodeKind.Author, NodeKind.Institution, NodeKind.Venue, NodeKind.Topic];

    private static readonly string[] MakeTexts = OfKinds(label => $"UNWIND $rows AS row CREATE (n:{label}) SET n = row.properties");

    private static readonly string[] SetTexts = OfKinds(label =>
        $"UNWIND $rows AS row MATCH (n:{label} {{number: row.number}}) SET n = row.properties");

    private static readonly string[] ShowTexts = OfKinds(label =>
        $"UNWIND $rows AS row MATCH (n:Unstated {{number: row.number}}) REMOVE n:Unstated SET n:{label}, n = row.properties");

    private static readonly string[] HideTexts = OfKinds(label =>
        $"UNWIND $rows AS row MATCH (n:{label} {{number: row.number}}) REMOVE n:{label} SET n:Unstated, n = row.properties");

    private static readonly string[] DeleteTexts = OfKinds(label =>
        $"UNWIND $numbers AS number MATCH (n:{label} {{number: number}}) DETACH DELETE n");

    public static string Make(NodeKind kind) => MakeTexts[(int)kind];

    public static string Set(NodeKind kind) => SetTexts[(int)kind];

    /// <summary>Makes an unstated node visible.</summary>
    public static string Show(NodeKind kind) => ShowTexts[(int)kind];

    /// <summary>Makes a visible node unstated.</summary>
    public static string Hide(NodeKind kind) => HideTexts[(int)kind];

    public static string Delete(NodeKind kind) => DeleteTexts[(int)kind];

    public static string MakeEdges(RelationInfo info) =>
        $"UNWIND $rows AS row MATCH (o:{GraphNames.Label(info.Owner)} {{number: row.owner}}) "
        + $"MATCH (t:{GraphNames.Label(info.Target)} {{number: row.target}}) "
        + $"CREATE {GraphNames.Pattern(info.Relation, Direction.Forward, "o", "e", "t")} SET e = row.properties";

    public static string MakeWaiting(RelationInfo info) =>
        $"UNWIND $rows AS row MATCH (o:{GraphNames.Label(info.Owner)} {{number: row.owner}}) "
        + "MATCH (t:Unstated {number: row.target}) CREATE (o)-[e:WAITS_FOR]->(t) SET e = row.properties";

    public static string DeleteEdges(RelationInfo info) =>
        $"UNWIND $numbers AS number MATCH {GraphNames.Pattern(info.Relation, Direction.Forward, Owner(info), "e", "")} DELETE e";

    public static string DeleteWaiting(RelationInfo info) =>
        $"UNWIND $numbers AS number MATCH ({Owner(info)})-[e:WAITS_FOR {{relation: '{info.Name}'}}]->() DELETE e";

    /// <summary>Turns what waits for nodes that have become visible into the relation itself.</summary>
    public static string EndWaiting(RelationInfo info) =>
        $"UNWIND $numbers AS number MATCH (t:{GraphNames.Label(info.Target)} {{number: number}})"
        + $"<-[w:WAITS_FOR {{relation: '{info.Name}'}}]-(o) "
        + $"CREATE {GraphNames.Pattern(info.Relation, Direction.Forward, "o", "e", "t")} SET e = properties(w) REMOVE e.relation DELETE w";

    /// <summary>Turns relations to nodes that stop being visible into waiting ones.</summary>
    public static string BeginWaiting(RelationInfo info) =>
        $"UNWIND $numbers AS number MATCH (t:{GraphNames.Label(info.Target)} {{number: number}}) "
        + $"MATCH {GraphNames.Pattern(info.Relation, Direction.Forward, "o", "e", "t")} "
        + $"CREATE (o)-[w:WAITS_FOR]->(t) SET w = properties(e), w.relation = '{info.Name}' DELETE e";

    private static string Owner(RelationInfo info) => $"o:{GraphNames.Label(info.Owner)} {{number: number}}";

    private static string[] OfKinds(Func<string, string> text) =>
        [.. Kinds.Select(kind => kind == NodeKind.None ? "" : text(GraphNames.Label(kind)))];
}
