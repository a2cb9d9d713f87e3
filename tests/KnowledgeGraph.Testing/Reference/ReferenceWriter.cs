using System.Collections.Immutable;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Applies one batch to a version and yields the next. The given version stays as it is, also when the batch is refused.</summary>
internal sealed class ReferenceWriter(ReferenceGraph graph, string source)
{
    private readonly ImmutableDictionary<NodeId, ReferenceNode>.Builder _nodes = graph.Nodes.ToBuilder();
    private readonly ImmutableDictionary<NodeReference, NodeId>.Builder _index = graph.Index.ToBuilder();
    private long _next = graph.NextNumber;
    private bool _changed;
    private WriteResult _counts;

    public ReferenceGraph Apply(GraphBatch batch)
    {
        foreach (var statement in batch.Nodes) Apply(statement);
        foreach (var reference in batch.Deletions) Delete(reference);
        return _changed ? new(graph.Version + 1, _nodes.ToImmutable(), _index.ToImmutable(), _next) : graph;
    }

    public WriteResult Result(long version) => _counts with { Version = version, IsChange = _changed };

    private void Apply(NodeStatement statement)
    {
        if (statement.Ids.Count == 0)
            throw new StoreException(StoreFault.Invalid, $"A statement of '{source}' about a {statement.Kind} has no id; give it at least one.");

        var node = FindOrCreate(statement.Kind, statement.Ids);
        foreach (var edge in statement.Relations) CreateTargets(edge);
        CountEdges(node, statement);
        var before = node.BySource.GetValueOrDefault(source);
        var said = Canonical(ReferenceStatement.Of(statement));
        var after = Canonical((before ?? ReferenceStatement.Empty).OverlaidBy(said, Find));
        _counts = node.IsVisible
            ? _counts with { NodesMerged = _counts.NodesMerged + 1 }
            : _counts with { NodesCreated = _counts.NodesCreated + 1 };
        if (before is not null && Canonical(before).SameAs(after)) return;
        _nodes[node.Id] = node with { BySource = node.BySource.SetItem(source, after) };
        _changed = true;
    }

    private void CreateTargets(RelationStatement edge)
    {
        FindOrCreate(RelationInfo.Of(edge.Relation).Target, [edge.Target]);
        foreach (var institution in edge.Get(RelationProperty.Institutions) is { IsNone: false } list ? list.AsNodeList : [])
            FindOrCreate(NodeKind.Institution, [institution]);
    }

    private void CountEdges(ReferenceNode node, NodeStatement statement)
    {
        foreach (var edge in statement.Relations)
        {
            var target = Find(edge.Relation, edge.Target);
            var isKnown = node.BySource.Values.SelectMany(said => said.EdgesOf(edge.Relation))
                .Any(known => Find(known.Relation, known.Target) == target);
            _counts = isKnown
                ? _counts with { RelationsMerged = _counts.RelationsMerged + 1 }
                : _counts with { RelationsCreated = _counts.RelationsCreated + 1 };
        }
    }

    /// <summary>Deletion takes what was said, not the ids. An unknown or invisible node has nothing to take.</summary>
    private void Delete(NodeReference reference)
    {
        if (!_index.TryGetValue(reference, out var id) || !_nodes[id].IsVisible) return;
        _nodes[id] = _nodes[id] with { BySource = _nodes[id].BySource.Clear() };
        _counts = _counts with { NodesDeleted = _counts.NodesDeleted + 1 };
        _changed = true;
    }

    /// <summary>The node that has any of the ids: several are merged into one, none is created.</summary>
    private ReferenceNode FindOrCreate(NodeKind kind, IReadOnlyList<ExternalId> ids)
    {
        var known = ids.Select(id => new NodeReference(kind, id)).Where(_index.ContainsKey).Select(id => _index[id])
            .Distinct().Select(id => _nodes[id]).OrderBy(node => node.Key).ToList();
        var node = known.Count == 0
            ? ReferenceNode.Unstated(new(kind, _next++), ids)
            : known.Skip(1).Aggregate(known[0], Merge);
        node = node with { Ids = node.Ids.Union(ids) };
        if (known.Count == 1 && node.Ids.Count == known[0].Ids.Count) return node;

        foreach (var id in node.Ids) _index[new(kind, id)] = node.Id;
        _nodes[node.Id] = node;
        _changed = true;
        return node;
    }

    /// <summary>
    /// The survivor has the preferred key; where a source spoke of both, what it said of the survivor lies over the rest. Three nodes
    /// that are one are merged two by two, so whoever names several of them unites its edges after each step: the order of texts on
    /// such an edge depends on it.
    /// </summary>
    private ReferenceNode Merge(ReferenceNode survivor, ReferenceNode absorbed)
    {
        var bySource = survivor.BySource;
        foreach (var (name, statement) in absorbed.BySource)
            bySource = bySource.SetItem(name, bySource.TryGetValue(name, out var over) ? statement.OverlaidBy(over, Find) : statement);
        _nodes[survivor.Id] = survivor with { Ids = survivor.Ids.Union(absorbed.Ids), BySource = bySource };
        _nodes.Remove(absorbed.Id);
        foreach (var id in absorbed.Ids) _index[new(survivor.Id.Kind, id)] = survivor.Id;
        foreach (var (id, node) in _nodes.ToList())
            _nodes[id] = node with { BySource = node.BySource.ToImmutableSortedDictionary(said => said.Key, said => Canonical(said.Value), StringComparer.Ordinal) };
        return _nodes[survivor.Id];
    }

    /// <summary>Names every target by its key, so that two ids of one node compare as equal.</summary>
    private ReferenceStatement Canonical(ReferenceStatement statement) => statement with
    {
        Edges = statement.Edges.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => RelationInfo.Of(pair.Key).IsOrdered
                ? pair.Value.ConvertAll(Canonical)
                : ReferenceStatement.Overlay(pair.Value.Select(Canonical), Find)),
    };

    private ReferenceEdge Canonical(ReferenceEdge edge)
    {
        var target = _nodes[Find(edge.Relation, edge.Target)].Key;
        if (!edge.Properties.TryGetValue(RelationProperty.Institutions, out var institutions)) return edge with { Target = target };
        var keys = institutions.AsNodeList.Select(id => _nodes[_index[new(NodeKind.Institution, id)]].Key).ToList();
        return edge with { Target = target, Properties = edge.Properties.SetItem(RelationProperty.Institutions, PropertyValue.NodeList(keys)) };
    }

    private NodeId Find(Relation relation, ExternalId id) => _index[new(RelationInfo.Of(relation).Target, id)];
}
