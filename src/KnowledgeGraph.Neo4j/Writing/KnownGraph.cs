using KnowledgeGraph.Model;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// What one transaction has read so far: nodes by their ids, records and owners by number. Grows until a batch can be applied to it;
/// applying never changes it, so that applying can start again.
/// </summary>
internal sealed class KnownGraph
{
    private readonly Dictionary<NodeReference, KnownNode?> _byId = [];
    private readonly Dictionary<long, KnownNode> _byNumber = [];

    /// <summary>Per visible node what was stated, as <see cref="StatementRecord"/> wrote it.</summary>
    public Dictionary<long, byte[]> Records { get; } = [];

    /// <summary>Per node those that list it, for nodes that are merged away.</summary>
    public Dictionary<long, IReadOnlyList<KnownNode>> Owners { get; } = [];

    public bool IsAsked(NodeReference reference) => _byId.ContainsKey(reference);

    /// <summary>Notes that the database was asked for an id; a node that it holds is added by <see cref="Add"/>.</summary>
    public void Ask(NodeReference reference) => _byId.TryAdd(reference, null);

    public KnownNode Add(KnownNode node)
    {
        if (_byNumber.TryGetValue(node.Number, out var known)) return known;
        _byNumber.Add(node.Number, node);
        foreach (var id in node.Ids) _byId[new(node.Kind, id)] = node;
        return node;
    }

    public KnownNode? Find(NodeReference reference) => _byId.GetValueOrDefault(reference);
}
