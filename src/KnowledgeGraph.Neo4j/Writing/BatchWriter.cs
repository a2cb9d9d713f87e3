using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Writes one batch inside one transaction: locks the graph's own node, reads what the batch touches, merges in memory by the rules of
/// all stores, writes the difference. Running it again gives the same graph.
/// </summary>
internal sealed class BatchWriter(ICypherRunner runner, CancellationToken cancellation)
{
    // Setting a property takes the node's lock until the transaction ends: writers queue here and never wait for each other elsewhere.
    private const string LockGraph =
        "MATCH (g:KnowledgeGraph {name: 'graph'}) SET g.isWritten = true RETURN g.version, g.nextNumber, g.wordSums";

    private const string SetGraph =
        "MATCH (g:KnowledgeGraph {name: 'graph'}) SET g.version = $version, g.nextNumber = $next, g.wordSums = $sums, "
        + "g.stamp = randomUUID()";

    private long _version;
    private long _next;
    private WordSums _sums = WordSums.Of(default);

    public async Task<WriteResult> WriteAsync(GraphBatch batch)
    {
        await LockAsync();
        var known = new KnownGraph();
        var loader = new GraphLoader(runner, known, cancellation);
        await loader.FindAsync(References(batch));
        await loader.ReadAsync(Expected(batch, known));
        while (true)
        {
            var graph = new WorkingGraph(known);
            var merger = new BatchMerger(graph);
            var result = merger.Apply(batch);
            if (graph.Missing.Any)
            {
                await loader.ReadAsync(graph.Missing);
                continue;
            }

            if (!merger.IsChanged) return result with { Version = _version };
            var statements = GraphChanges.Of(graph, _sums, ref _next);
            await runner.RunAllAsync([.. statements, Finish()], cancellation);
            return result with { Version = _version, IsChange = true };
        }
    }

    private async Task LockAsync()
    {
        await using var result = await runner.RunAsync(new(LockGraph), cancellation);
        if (!await result.ReadAsync(cancellation)) throw Neo4jFaults.NoSchema();
        _version = result.Current[0].AsInt64();
        _next = result.Current[1].AsInt64();
        _sums = WordSums.Of(result.Current[2]);
    }

    private CypherStatement Finish()
    {
        _version++;
        return new(SetGraph, new CypherParameters().Add("version", _version).Add("next", _next).Add("sums", _sums.ToValue()));
    }

    private static IEnumerable<NodeReference> References(GraphBatch batch)
    {
        foreach (var statement in batch.Nodes)
        {
            foreach (var id in statement.Ids) yield return new(statement.Kind, id);
            foreach (var reference in StatementRecord.References(statement)) yield return reference;
        }

        foreach (var deletion in batch.Deletions)
        {
            if (!deletion.Id.IsNone) yield return deletion;
        }
    }

    /// <summary>The records that will be needed for sure: read in one statement before the batch is tried.</summary>
    private static MissingReads Expected(GraphBatch batch, KnownGraph known)
    {
        var expected = new MissingReads();
        foreach (var statement in batch.Nodes)
        {
            foreach (var id in statement.Ids)
            {
                if (known.Find(new(statement.Kind, id)) is { IsVisible: true } node) expected.Records.Add(node);
            }
        }

        foreach (var deletion in batch.Deletions)
        {
            if (known.Find(deletion) is { IsVisible: true } node) expected.Records.Add(node);
        }

        return expected;
    }
}
