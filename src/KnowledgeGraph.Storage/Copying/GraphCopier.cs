using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Copying;

/// <summary>
/// Copies a graph from one store to another, statement by statement, so that nothing that any source said is lost and keys stay, and
/// compares the two afterwards by counts and checksum. Copying again changes nothing.
/// </summary>
public static class GraphCopier
{
    /// <summary>Statements in one batch of the target.</summary>
    private const int BatchSize = 1_000;

    /// <param name="from">Read once for the copy. Writes to it meanwhile may show as differences.</param>
    /// <param name="to">Takes the statements; read once for the comparison.</param>
    /// <param name="progress">Told the number of statements written, batch by batch.</param>
    /// <param name="cancellation">What was written until then stays.</param>
    /// <exception cref="StoreException">One of the stores is away, damaged or read-only.</exception>
    public static async Task<CopyReport> CopyAsync(
        IGraphStore from, IGraphStore to, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        using var source = await from.OpenSnapshotAsync(cancellation);
        var checksum = new GraphChecksum();
        var (nodes, relations) = (0L, 0L);
        await foreach (var batch in BatchesAsync(source, checksum, cancellation))
        {
            var result = await to.WriteAsync(batch, cancellation);
            (nodes, relations) = (nodes + result.NodesCreated, relations + result.RelationsCreated);
            progress?.Report(checksum.Statements);
        }

        using var target = await to.OpenSnapshotAsync(cancellation);
        var copied = await GraphChecksum.OfAsync(target, cancellation);
        return new(checksum.Statements, nodes, relations, checksum.ToString(), copied.ToString(), await CompareAsync(source, target, cancellation));
    }

    /// <summary>A batch has one source, so statements gather by source; those of one node may part, which changes nothing.</summary>
    private static async IAsyncEnumerable<GraphBatch> BatchesAsync(
        IGraphSnapshot snapshot, GraphChecksum checksum, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var open = new SortedDictionary<string, GraphBatch>(StringComparer.Ordinal);
        await foreach (var stated in snapshot.StreamStatementsAsync(cancellation))
        {
            checksum.Add(stated);
            if (!open.TryGetValue(stated.Source, out var batch)) open.Add(stated.Source, batch = new(stated.Source));
            Add(batch, stated.Statement);
            if (batch.Nodes.Count < BatchSize) continue;
            open.Remove(stated.Source);
            yield return batch;
        }

        foreach (var batch in open.Values) yield return batch;
    }

    /// <summary>
    /// The first id is the key. A new node would take its most preferred id, so the key is stated first where that is another.
    /// </summary>
    private static void Add(GraphBatch batch, NodeStatement statement)
    {
        if (statement.Ids.Min() != statement.Ids[0]) batch.Add(new(statement.Kind, statement.Ids[0]));
        batch.Add(statement);
    }

    private static async Task<IReadOnlyList<string>> CompareAsync(
        IGraphSnapshot source, IGraphSnapshot target, CancellationToken cancellation)
    {
        var (wanted, found) = (await source.CountAsync(cancellation), await target.CountAsync(cancellation));
        return
        [
            .. Differences("nodes", wanted.Nodes, found.Nodes),
            .. Differences("relations", wanted.Relations, found.Relations),
            .. Differences("waiting relations", wanted.Waiting, found.Waiting),
        ];
    }

    private static IEnumerable<string> Differences<T>(string what, IReadOnlyDictionary<T, long> wanted, IReadOnlyDictionary<T, long> found)
        where T : notnull =>
        from pair in wanted
        where pair.Value != found.GetValueOrDefault(pair.Key)
        select $"{what} {pair.Key}: {pair.Value} in the source, {found.GetValueOrDefault(pair.Key)} in the target";
}
