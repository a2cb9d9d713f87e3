using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Reads the touched part of the graph inside a transaction: one statement a kind and step, however many nodes.</summary>
internal sealed class GraphLoader(ICypherRunner runner, KnownGraph known, CancellationToken cancellation)
{
    private const string Records = "UNWIND $numbers AS number MATCH (s:Stated {number: number}) RETURN number, s.body";

    private static readonly string[] Lookups = [.. Enumerable.Range(0, 6).Select(kind =>
        kind == 0 ? "" : Lookup(GraphNames.Label((NodeKind)kind)))];

    /// <summary>Finds nodes, visible or not, by ids that were not asked for yet.</summary>
    public async Task FindAsync(IEnumerable<NodeReference> references)
    {
        foreach (var kind in references.Where(reference => !known.IsAsked(reference)).Distinct().GroupBy(reference => reference.Kind))
        {
            var wanted = kind.ToList();
            foreach (var reference in wanted) known.Ask(reference);
            var ids = wanted.ConvertAll(reference => reference.Id.ToString());
            var parameters = new CypherParameters().Add("ids", CypherList.Of(ids)).Add("prefix", GraphNames.Reference(kind.Key, ""));
            await using var result = await runner.RunAsync(new(Lookups[(int)kind.Key], parameters), cancellation);
            while (await result.ReadAsync(cancellation)) Add(kind.Key, result);
        }
    }

    /// <summary>Reads what applying the batch turned out to need.</summary>
    public async Task ReadAsync(MissingReads missing)
    {
        foreach (var loser in missing.Owners) await ReadOwnersAsync(loser);
        var numbers = missing.Records.Select(node => node.Number).Where(number => !known.Records.ContainsKey(number)).ToList();
        if (numbers.Count == 0) return;
        var parameters = new CypherParameters().Add("numbers", CypherList.Of(numbers));
        var bodies = new List<byte[]>();
        await using (var result = await runner.RunAsync(new(Records, parameters), cancellation))
        {
            while (await result.ReadAsync(cancellation))
            {
                var body = result.Current[1].AsBytes();
                known.Records[result.Current[0].AsInt64()] = body;
                bodies.Add(body);
            }
        }

        // A node that lost its record (somebody deleted it in Neo4j) counts as one about which nobody said anything.
        foreach (var number in numbers) known.Records.TryAdd(number, [1]);
        await FindAsync(bodies.SelectMany(StatementRecord.Decode).SelectMany(stated => StatementRecord.References(stated.Statement)));
    }

    private async Task ReadOwnersAsync(KnownNode loser)
    {
        var owners = new List<KnownNode>();
        var parameters = new CypherParameters().Add("number", loser.Number);
        await using var result = await runner.RunAsync(new(OwnersOf(loser), parameters), cancellation);
        while (await result.ReadAsync(cancellation))
        {
            var kind = Enum.Parse<NodeKind>(result.Current[2].AsString());
            owners.Add(known.Add(new(kind, result.Current[0].AsInt64(), true, KeyText.ParseAll(result.Current[1]))));
        }

        known.Owners[loser.Number] = owners;
    }

    private void Add(NodeKind kind, ICypherResult result) =>
        known.Add(new(kind, result.Current[0].AsInt64(), result.Current[2].AsBoolean(), KeyText.ParseAll(result.Current[1])));

    private static string Lookup(string label) =>
        "UNWIND $ids AS id "
        + $"OPTIONAL MATCH (n:{label} {{key: id}}) "
        + "OPTIONAL MATCH (u:Unstated {reference: $prefix + id}) "
        + "OPTIONAL MATCH (a:Alias {reference: $prefix + id}) "
        + $"OPTIONAL MATCH (m:{label} {{number: a.number}}) "
        + "OPTIONAL MATCH (v:Unstated {number: a.number}) "
        + "WITH coalesce(n, u, m, v) AS found WHERE found IS NOT NULL "
        + $"RETURN found.number, found.ids, found:{label}";

    private static string OwnersOf(KnownNode loser)
    {
        var label = loser.IsVisible ? GraphNames.Label(loser.Kind) : GraphNames.Unstated;
        var parts = new List<string> { $"MATCH (t:{label} {{number: $number}})<-[:WAITS_FOR]-(o) RETURN o.number, o.ids, labels(o)[0]" };
        foreach (var info in RelationInfo.All)
        {
            if (info.Target != loser.Kind || !loser.IsVisible) continue;
            parts.Add(
                $"MATCH (t:{label} {{number: $number}}) MATCH {GraphNames.Pattern(info.Relation, Direction.Forward, "o", "", "t")} "
                + "RETURN o.number, o.ids, labels(o)[0]");
        }

        return string.Join(" UNION ", parts);
    }
}
