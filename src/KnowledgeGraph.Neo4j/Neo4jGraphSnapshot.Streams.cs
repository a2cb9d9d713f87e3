using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Neo4j.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j;

/// <summary>Whole kinds and relations as streams: the server is asked for more as the reader goes on.</summary>
internal sealed partial class Neo4jGraphSnapshot
{
    private const int ChunkSize = 4096;
    private const int RecordsAtOnce = 256;

    public async IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(
        NodeKind kind, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var chunk = new List<NodeId>(ChunkSize);
        await foreach (
            var row in gateway.StreamAsync(new($"MATCH (n:{GraphNames.Label(Schema.Check(kind))}) RETURN n.number"), cancellation))
        {
            chunk.Add(new(kind, row.Current[0].AsInt64()));
            if (chunk.Count < ChunkSize) continue;
            yield return chunk.ToArray();
            chunk.Clear();
        }

        if (chunk.Count > 0) yield return chunk.ToArray();
    }

    public async IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(
        Relation relation, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var info = Schema.Of(relation);
        var text = $"MATCH (o:{GraphNames.Label(info.Owner)}) CALL (o) {{ MATCH {GraphNames.Pattern(relation, Direction.Forward, "o", "e", "t")} "
            + "WITH t.number AS target, e.place AS place ORDER BY place RETURN collect(target) AS targets } "
            + "WITH o, targets WHERE size(targets) > 0 RETURN o.number, targets";
        var owners = new List<NodeId>(ChunkSize);
        var targets = new List<NodeId>(ChunkSize);
        await foreach (var row in gateway.StreamAsync(new(text), cancellation))
        {
            var owner = new NodeId(info.Owner, row.Current[0].AsInt64());
            foreach (var target in row.Current[1].AsList())
            {
                owners.Add(owner);
                targets.Add(new(info.Target, target.AsInt64()));
            }

            if (owners.Count < ChunkSize) continue;
            yield return new(owners.ToArray(), targets.ToArray());
            owners.Clear();
            targets.Clear();
        }

        if (owners.Count > 0) yield return new(owners.ToArray(), targets.ToArray());
    }

    public async IAsyncEnumerable<SourcedStatement> StreamStatementsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            var chunk = new List<StoredStatements>(RecordsAtOnce);
            var text = $"MATCH (n:{GraphNames.Label(kind)}) MATCH (s:Stated {{number: n.number}}) RETURN n.ids, s.body";
            await foreach (var row in gateway.StreamAsync(new(text), cancellation))
            {
                chunk.Add(new(kind, KeyText.ParseAll(row.Current[0]), row.Current[1].AsBytes()));
                if (chunk.Count < RecordsAtOnce) continue;
                foreach (var statement in await RestateAsync(chunk, cancellation)) yield return statement;
                chunk.Clear();
            }

            foreach (var statement in await RestateAsync(chunk, cancellation)) yield return statement;
        }
    }

    /// <summary>
    /// Statements with all ids of their node, and targets by the keys that they have now, also where they were merged since.
    /// </summary>
    private async Task<IReadOnlyList<SourcedStatement>> RestateAsync(List<StoredStatements> chunk, CancellationToken cancellation)
    {
        if (chunk.Count == 0) return [];
        var known = new KnownGraph();
        var decoded = chunk.ConvertAll(stored => (stored.Kind, stored.Ids, Stated: StatementRecord.Decode(stored.Record).ToList()));
        await gateway.ReadAsync(
            async (runner, token) =>
            {
                var named = decoded.SelectMany(node => node.Stated).SelectMany(said => StatementRecord.References(said.Statement));
                await new GraphLoader(runner, known, token).FindAsync(named);
                return true;
            },
            cancellation);
        return
        [
            .. decoded.SelectMany(node => node.Stated.Select(said =>
                new SourcedStatement(said.Source, StatementRecord.Restate(said.Statement, node.Ids, KeyNow)))),
        ];

        ExternalId KeyNow(NodeReference reference) => known.Find(reference) is { } node ? node.Ids[0] : reference.Id;
    }
}
