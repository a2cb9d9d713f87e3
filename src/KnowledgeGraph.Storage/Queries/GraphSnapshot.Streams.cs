using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

public sealed partial class GraphSnapshot
{
    private const int ChunkSize = 4096;

    public ValueTask<GraphCounts> CountAsync(CancellationToken cancellation = default) =>
        new(_cache.Counts(() => GraphCounter.Count(_view, cancellation)));

    public IAsyncEnumerable<ReadOnlyMemory<NodeId>> StreamNodesAsync(NodeKind kind, CancellationToken cancellation = default) =>
        new CompletedStream<ReadOnlyMemory<NodeId>>(NodeChunks(Schema.Check(kind)), cancellation);

    public IAsyncEnumerable<EdgeChunk> StreamEdgesAsync(Relation relation, CancellationToken cancellation = default) =>
        new CompletedStream<EdgeChunk>(EdgeChunks(Schema.Of(relation)), cancellation);

    public IAsyncEnumerable<SourcedStatement> StreamStatementsAsync(CancellationToken cancellation = default) =>
        new CompletedStream<SourcedStatement>(Statements(), cancellation);

    private IEnumerable<ReadOnlyMemory<NodeId>> NodeChunks(NodeKind kind)
    {
        var chunk = new NodeId[ChunkSize];
        var count = 0;
        for (var ordinal = 0; ordinal < _view.Bound(kind); ordinal++)
        {
            if (!_view.IsVisible(kind, ordinal)) continue;
            chunk[count++] = new(kind, ordinal);
            if (count < ChunkSize) continue;
            yield return chunk;
            chunk = new NodeId[ChunkSize];
            count = 0;
        }

        if (count > 0) yield return chunk.AsMemory(0, count);
    }

    private IEnumerable<EdgeChunk> EdgeChunks(RelationInfo info)
    {
        var owners = new List<NodeId>(ChunkSize);
        var targets = new List<NodeId>(ChunkSize);
        for (var owner = 0; owner < _view.Bound(info.Owner); owner++)
        {
            if (!_view.IsVisible(info.Owner, owner)) continue;
            foreach (var target in _view.Targets(info.Relation, owner))
            {
                if (!_view.IsVisible(info.Target, target)) continue;
                owners.Add(new(info.Owner, owner));
                targets.Add(new(info.Target, target));
            }

            if (owners.Count < ChunkSize) continue;
            yield return new(owners.ToArray(), targets.ToArray());
            owners.Clear();
            targets.Clear();
        }

        if (owners.Count > 0) yield return new(owners.ToArray(), targets.ToArray());
    }

    private IEnumerable<SourcedStatement> Statements()
    {
        for (var kind = NodeKind.Paper; kind <= NodeKind.Topic; kind++)
        {
            for (var ordinal = 0; ordinal < _view.Bound(kind); ordinal++)
            {
                if (!_view.IsVisible(kind, ordinal)) continue;
                foreach (var statement in _view.Statements(kind, ordinal)) yield return statement;
            }
        }
    }
}
