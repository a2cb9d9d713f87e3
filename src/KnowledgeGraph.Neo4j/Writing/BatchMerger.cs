using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded.Records;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Applies a batch to a working graph by the rules that all stores follow. Pure: nothing is read or written here, so that the same
/// batch can be applied again once more of the graph is known.
/// </summary>
internal sealed class BatchMerger(WorkingGraph graph)
{
    private WriteResult _counts;

    /// <summary>True when the batch said anything new.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>What the batch does; the version is the caller's to fill in.</summary>
    public WriteResult Apply(GraphBatch batch)
    {
        foreach (var statement in batch.Nodes) Apply(statement, batch.Source);
        foreach (var deletion in batch.Deletions) Delete(deletion);
        return _counts;
    }

    private void Apply(NodeStatement statement, string source)
    {
        var node = FindOrCreate(statement.Kind, statement.Ids);
        graph.Read(node);
        var said = StatementRecord.Body(statement, FindOrCreate);
        Count(node, said);
        var before = IsChanged || !node.IsVisible ? null : StatementRecord.Encode(node, graph.KeyOf);
        if (node.Bodies.TryGetValue(source, out var older)) BodyMerger.Overlay(older, said);
        else node.Bodies.Add(source, said);
        if (!IsChanged) IsChanged = before is null || !StatementRecord.Encode(node, graph.KeyOf).AsSpan().SequenceEqual(before);
    }

    private int FindOrCreate(NodeReference reference)
    {
        if (graph.Find(reference) is >= 0 and var found) return found;
        IsChanged = true;
        return graph.Create(reference.Kind, [reference.Id]).Index;
    }

    /// <summary>
    /// The node with any of the ids, made if there is none. Several that turn out to be one are merged into the preferred one.
    /// </summary>
    private WorkingNode FindOrCreate(NodeKind kind, List<ExternalId> ids)
    {
        var found = new SortedSet<int>();
        foreach (var id in ids)
        {
            if (graph.Find(new(kind, id)) is >= 0 and var index) found.Add(index);
        }

        if (found.Count == 0)
        {
            IsChanged = true;
            return graph.Create(kind, ids);
        }

        var nodes = found.Select(index => graph[index]).OrderBy(node => node.Key).ToList();
        foreach (var id in ids)
        {
            if (graph.Find(new(kind, id)) >= 0) continue;
            graph.AddId(nodes[0], id);
            IsChanged = true;
        }

        foreach (var loser in nodes.Skip(1))
        {
            graph.Merge(nodes[0], loser);
            IsChanged = true;
        }

        return nodes[0];
    }

    private void Count(WorkingNode node, NodeBody said)
    {
        _counts = node.IsVisible
            ? _counts with { NodesMerged = _counts.NodesMerged + 1 }
            : _counts with { NodesCreated = _counts.NodesCreated + 1 };
        for (var relation = 1; relation < NodeBody.RelationBound; relation++)
        {
            if (said.Relations[relation] is not { } edges) continue;
            var known = new HashSet<int>();
            foreach (var body in node.Bodies.Values) known.UnionWith((body.Relations[relation] ?? []).Select(edge => edge.Target));
            foreach (var edge in edges)
            {
                _counts = known.Contains(edge.Target)
                    ? _counts with { RelationsMerged = _counts.RelationsMerged + 1 }
                    : _counts with { RelationsCreated = _counts.RelationsCreated + 1 };
            }

            // A set that names one target twice is united only after the count, as in the other stores.
            if (!RelationInfo.Of((Relation)relation).IsOrdered) said.Relations[relation] = BodyMerger.UnionByTarget(edges, newerWins: true);
        }
    }

    private void Delete(NodeReference reference)
    {
        if (graph.Find(reference) is not (>= 0 and var index)) return;
        var node = graph[index];
        graph.Read(node);
        if (!node.IsVisible) return;
        node.Bodies.Clear();
        node.IsRead = true;
        _counts = _counts with { NodesDeleted = _counts.NodesDeleted + 1 };
        IsChanged = true;
    }
}
