using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Testing;

/// <summary>One immutable version of the graph. What it works out once (lists, reverse relations) it keeps.</summary>
internal sealed class ReferenceGraph(
    long version, ImmutableDictionary<NodeId, ReferenceNode> nodes, ImmutableDictionary<NodeReference, NodeId> index, long nextNumber)
{
    private readonly ConcurrentDictionary<NodeKind, IReadOnlyList<NodeId>> _visible = [];
    private readonly ConcurrentDictionary<Relation, ILookup<NodeId, ReferenceLink>> _forward = [];
    private readonly ConcurrentDictionary<Relation, ILookup<NodeId, ReferenceLink>> _backward = [];

    public static ReferenceGraph Empty { get; } = new(
        0, ImmutableDictionary<NodeId, ReferenceNode>.Empty, ImmutableDictionary<NodeReference, NodeId>.Empty, 0);

    public long Version { get; } = version;

    public ImmutableDictionary<NodeId, ReferenceNode> Nodes { get; } = nodes;

    public ImmutableDictionary<NodeReference, NodeId> Index { get; } = index;

    public long NextNumber { get; } = nextNumber;

    /// <summary>The visible node with this id; default when there is none.</summary>
    public NodeId Find(NodeKind kind, ExternalId id) =>
        Index.TryGetValue(new(kind, id), out var node) && Nodes[node].IsVisible ? node : default;

    /// <summary>Visible nodes by key.</summary>
    public IReadOnlyList<NodeId> Visible(NodeKind kind) => _visible.GetOrAdd(kind, static (wanted, graph) =>
        [.. graph.Nodes.Values.Where(node => node.Id.Kind == wanted && node.IsVisible)
            .OrderBy(node => node.Key.ToString(), Utf8Order.Instance).Select(node => node.Id)], this);

    public string Key(NodeId node) => Nodes[node].Key.ToString();

    /// <summary>Links between visible nodes: seen from the owner as it lists them, or from the target.</summary>
    public IEnumerable<ReferenceLink> Links(Relation relation, Direction direction, NodeId node) =>
        (direction == Direction.Forward ? Forward(relation) : Backward(relation))[node];

    public ILookup<NodeId, ReferenceLink> Forward(Relation relation) => _forward.GetOrAdd(
        relation, static (wanted, graph) => graph.LinksOf(wanted).Where(graph.IsVisible).ToLookup(link => link.Owner), this);

    /// <summary>Edges of visible owners whose target no one has stated.</summary>
    public long CountWaiting(Relation relation) => LinksOf(relation).Count(link => !IsVisible(link));

    /// <summary>The node, visible or not, that an edge's target id means now.</summary>
    public NodeId Resolve(Relation relation, ExternalId id) => Index[new(RelationInfo.Of(relation).Target, id)];

    private ILookup<NodeId, ReferenceLink> Backward(Relation relation) => _backward.GetOrAdd(
        relation, static (wanted, graph) => graph.Forward(wanted).SelectMany(links => links).ToLookup(link => link.Target), this);

    private bool IsVisible(ReferenceLink link) => Nodes[link.Target].IsVisible;

    private IEnumerable<ReferenceLink> LinksOf(Relation relation) =>
        from owner in Visible(RelationInfo.Of(relation).Owner)
        from link in Nodes[owner].Effective(relation, Resolve).Select(
            (edge, place) => new ReferenceLink(owner, Resolve(relation, edge.Target), place, edge))
        select link;
}
