namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>
/// The source of connection types: one page. All rows of a level belong to the same pages, and row <c>i</c> is page <c>i</c>, so a resolver
/// of a further field may answer from <c>parents[0].Pages</c> as a whole.
/// </summary>
public readonly struct ConnectionRow<TNode>
{
    internal ConnectionRow(ConnectionPages<TNode> pages, int page)
    {
        Pages = pages;
        Page = page;
    }

    public ConnectionPages<TNode> Pages { get; }

    /// <summary>Zero-based.</summary>
    public int Page { get; }
}
