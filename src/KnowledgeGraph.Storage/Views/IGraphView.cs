using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Storage.Views;

/// <summary>
/// One immutable version of the graph as arrays: nodes of a kind are ordinals from zero, without gaps that matter. The query code
/// (filters, orders, windows, facets, search) is written once over this seam, whatever lies beneath: mapped segments, memory layers,
/// or both. Spans stay valid as long as the view is not disposed. Thread-safe for readers.
/// </summary>
public interface IGraphView : IDisposable
{
    long Version { get; }

    /// <summary>Ordinals of the kind are below this.</summary>
    int Bound(NodeKind kind);

    /// <summary>False for nodes that are only referred to, deleted or merged away.</summary>
    bool IsVisible(NodeKind kind, int ordinal);

    /// <summary>Number of visible nodes.</summary>
    long CountVisible(NodeKind kind);

    /// <summary>Finds a node, visible or not, by any id.</summary>
    bool TryFind(NodeKind kind, ExternalId id, out int ordinal);

    /// <summary>The key as UTF-8 text <c>scheme:value</c>.</summary>
    ReadOnlySpan<byte> Key(NodeKind kind, int ordinal);

    /// <summary>The visible nodes of a kind in the order of their keys, from the first on.</summary>
    IKeyWalk WalkKeys(NodeKind kind);

    /// <summary>All ids, key first, then by preference.</summary>
    IReadOnlyList<ExternalId> Ids(NodeKind kind, int ordinal);

    /// <summary>Sources that stated the node, by ordinal of their names.</summary>
    IReadOnlyList<string> Sources(NodeKind kind, int ordinal);

    /// <summary>The effective text; false when none is stated.</summary>
    bool TryText(NodeKind kind, int ordinal, NodeProperty property, out ReadOnlySpan<byte> text);

    /// <summary>The effective value of an Integer, Boolean (0 or 1), Date (day number) or Number (IEEE bits) property.</summary>
    bool TryBits(NodeKind kind, int ordinal, NodeProperty property, out long bits);

    /// <summary>
    /// Looks for many nodes, each once: the way to read more than one value of a node, or of many nodes. A view may remember the batches
    /// that it found last, so asking again for the same nodes is cheap.
    /// </summary>
    /// <returns>Null if one of them is no node of this version, or is not visible.</returns>
    INodeRows? FindRows(ReadOnlySpan<NodeId> nodes)
    {
        foreach (var node in nodes)
        {
            if (!this.Holds(node) || !IsVisible(node.Kind, (int)node.Number)) return null;
        }

        return new ViewRows(this, nodes.ToArray());
    }

    /// <summary>Number of items of a text list; zero when none is stated.</summary>
    int TextListCount(NodeKind kind, int ordinal, NodeProperty property);

    ReadOnlySpan<byte> TextListItem(NodeKind kind, int ordinal, NodeProperty property, int index);

    /// <summary>
    /// Target ordinals of the relation as the owner lists them (effective list), invisible targets included.
    /// </summary>
    ReadOnlySpan<int> Targets(Relation relation, int owner);

    /// <summary>
    /// Owner ordinals that list the target, ascending, each once per edge, invisible owners excluded. <paramref name="scratch"/> is
    /// used when the list must be put together from several layers.
    /// </summary>
    ReadOnlySpan<int> Owners(Relation relation, int target, ref int[] scratch);

    /// <summary>Value of an edge property, bits as in <see cref="TryBits"/>. The edge is the index-th of <see cref="Targets"/>.</summary>
    bool TryEdgeBits(Relation relation, int owner, int index, RelationProperty property, out long bits);

    bool TryEdgeText(Relation relation, int owner, int index, RelationProperty property, out ReadOnlySpan<byte> text);

    IReadOnlyList<string> EdgeTextList(Relation relation, int owner, int index, RelationProperty property);

    /// <summary>Ordinals of the nodes in a NodeList property (institutions on an authorship).</summary>
    ReadOnlySpan<int> EdgeNodes(Relation relation, int owner, int index, RelationProperty property);

    /// <summary>Every source's statement about the node, unmerged; empty when invisible.</summary>
    IEnumerable<SourcedStatement> Statements(NodeKind kind, int ordinal);
}
