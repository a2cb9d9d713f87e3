namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>
/// The source of edge types: one edge. All rows of a level belong to the same pages, and row <c>i</c> is edge <c>i</c>, so a resolver of a
/// further field may answer from <c>parents[0].Pages</c> as a whole.
/// </summary>
public readonly struct EdgeRow<TNode>
{
    public EdgeRow(ConnectionPages<TNode> pages, int edge)
    {
        Pages = pages;
        Edge = edge;
    }

    public ConnectionPages<TNode> Pages { get; }

    /// <summary>Zero-based, over all pages.</summary>
    public int Edge { get; }

    public TNode Node => Pages.Nodes[Edge];
}
