namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>The pages together with the nodes of their edges.</summary>
/// <typeparam name="TNode">The source of the nodes; by default that of the node's object type.</typeparam>
public sealed class ConnectionPages<TNode> : ConnectionPages
{
    /// <param name="offsets">One more than there are pages; ascending from 0.</param>
    /// <param name="nodes">The node of every edge.</param>
    public ConnectionPages(int[] offsets, TNode[] nodes)
        : this(offsets, offsets.Length - 1, nodes)
    {
    }

    /// <param name="offsets">One more than there are pages; ascending from 0. May be longer.</param>
    /// <param name="count">The number of pages.</param>
    /// <param name="nodes">The node of every edge. May be longer.</param>
    public ConnectionPages(int[] offsets, int count, TNode[] nodes)
        : base(offsets, count)
    {
        if (nodes.Length < EdgeCount)
        {
            throw new ArgumentException($"The pages have {EdgeCount} edges, but {nodes.Length} nodes are given.", nameof(nodes));
        }

        Nodes = nodes;
    }

    /// <summary>By the position of the edge; valid up to <see cref="ConnectionPages.EdgeCount"/>.</summary>
    public TNode[] Nodes { get; }
}
