using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Storage.Embedded.Layers;

/// <summary>Applies batches to the version that is being made, one after the other. For the one writer.</summary>
internal sealed class BatchApplier(VersionEditor graph)
{
    private readonly RecordWriter _writer = new();
    private readonly NodeFinder _finder = new(graph);
    private readonly FreshStatement _fresh = new();
    private WriteResult _counts;

    /// <summary>Applies all of a valid batch. The version rises when anything changed.</summary>
    public WriteResult Apply(GraphBatch batch)
    {
        _counts = default;
        _finder.Changed = false;
        if (batch.Nodes.Count > 0)
        {
            var source = graph.Source(batch.Source);
            for (var start = 0; start < batch.Nodes.Count; start += IdLookups.BlockSize)
                ApplyBlock(CollectionsMarshal.AsSpan(batch.Nodes).Slice(start, Math.Min(IdLookups.BlockSize, batch.Nodes.Count - start)), source);
        }

        foreach (var deletion in batch.Deletions) Delete(deletion);
        if (_finder.Changed) graph.Version++;
        return _counts with { Version = graph.Version, IsChange = _finder.Changed };
    }

    private void ApplyBlock(ReadOnlySpan<NodeStatement> block, int source)
    {
        _finder.Prepare(block);
        for (var place = 0; place < block.Length; place++) Apply(block[place], place, source);
    }

    private void Apply(NodeStatement statement, int place, int source)
    {
        var (ordinal, losers) = _finder.FindOrCreate(statement, place);
        if (losers.Count == 0 && TryWriteFresh(statement, ordinal, source)) return;
        foreach (var loser in losers) Merge(statement.Kind, ordinal, loser);
        var said = _finder.Body(statement, place);
        var node = Load(statement.Kind, ordinal);
        Count(node, statement, said);
        byte[] before = node.IsVisible ? [.. node.Write(_writer)] : [];
        node.Overlay(source, said);

        // Compared with what was loaded, not with what is stored: a stored record may still name a merged node, which is no news.
        if (!node.Write(_writer).SequenceEqual(before)) Store(statement.Kind, ordinal, node);
    }

    /// <summary>Writes a statement about a node that nobody stated yet without taking it apart; false when it is not so simple.</summary>
    private bool TryWriteFresh(NodeStatement statement, int ordinal, int source)
    {
        if (new RecordReader(graph.Record(statement.Kind, ordinal)).IsVisible) return false;
        if (!_fresh.TryTake(statement, _finder.Target)) return false;
        var ids = new RecordReader(graph.Record(statement.Kind, ordinal)).IdBytes;
        graph.Replace(statement.Kind, ordinal, _writer.Fresh(ids, source, _fresh));
        _finder.Changed = true;
        _counts = _counts with
        {
            NodesCreated = _counts.NodesCreated + 1,
            RelationsCreated = _counts.RelationsCreated + _fresh.EdgeCount,
        };
        return true;
    }

    private void Count(StoredNode node, NodeStatement statement, NodeBody said)
    {
        _counts = node.IsVisible
            ? _counts with { NodesMerged = _counts.NodesMerged + 1 }
            : _counts with { NodesCreated = _counts.NodesCreated + 1 };
        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
        {
            var known = node.TargetsOfAnySource(relation);
            foreach (var edge in said.Edges(relation))
            {
                _counts = known.Contains(edge.Target)
                    ? _counts with { RelationsMerged = _counts.RelationsMerged + 1 }
                    : _counts with { RelationsCreated = _counts.RelationsCreated + 1 };
            }

            // Later in the same statement may be said twice what makes one edge: sets are united only after the count.
            if (said.Relations[relation] is { } edges && !RelationInfo.Of((Relation)relation).IsOrdered)
                said.Relations[relation] = BodyMerger.UnionByTarget(edges, newerWins: true);
        }
    }

    /// <summary>The survivor's words lie over the loser's; whoever listed the loser lists the survivor.</summary>
    private void Merge(NodeKind kind, int survivor, int loser)
    {
        _finder.Changed = true;
        var owners = OwnersOf(kind, loser);
        var lost = Load(kind, loser);
        var kept = Load(kind, survivor);
        kept.Absorb(lost);
        graph.Replace(kind, loser, _writer.Merged(survivor));
        Store(kind, survivor, kept.Redirected(kind, loser, survivor));
        foreach (var (ownerKind, owner) in owners)
        {
            var ordinal = graph.Resolve(ownerKind, owner);
            Store(ownerKind, ordinal, Load(ownerKind, ordinal));
        }
    }

    private HashSet<(NodeKind Kind, int Ordinal)> OwnersOf(NodeKind kind, int target)
    {
        var owners = new HashSet<(NodeKind, int)>();
        foreach (var info in RelationInfo.All)
        {
            if (info.Target != kind) continue;
            foreach (var owner in graph.Owners((int)info.Relation, target)) owners.Add((info.Owner, owner));
        }

        return owners;
    }

    private void Delete(NodeReference reference)
    {
        Span<byte> buffer = stackalloc byte[IdHash.MaxBytes];
        var key = buffer[..IdHash.WriteKey(reference.Id, buffer)];
        var ordinal = graph.Find(reference.Kind, key, IdHash.Of(key));
        if (ordinal < 0) return;
        var node = Load(reference.Kind, ordinal);
        if (!node.IsVisible) return;
        node.Clear();
        Store(reference.Kind, ordinal, node);
        _counts = _counts with { NodesDeleted = _counts.NodesDeleted + 1 };
    }

    private StoredNode Load(NodeKind kind, int ordinal) =>
        StoredNode.Read(new RecordReader(graph.Record(kind, ordinal)), graph.SourceName, graph.Resolve);

    private void Store(NodeKind kind, int ordinal, StoredNode node)
    {
        if (graph.Replace(kind, ordinal, node.Write(_writer))) _finder.Changed = true;
    }
}
