namespace KnowledgeGraph.Model;

/// <summary>
/// Writes that become durable and visible as a whole or not at all, all stated by one source. Applying a batch twice changes nothing.
/// Statements apply in order, deletions after them.
/// </summary>
public sealed class GraphBatch
{
    /// <param name="source">Short stable name of who states this, for example <c>acl-anthology</c>; at most 200 characters.</param>
    public GraphBatch(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (source.Length > 200) throw new ArgumentException("A source name has at most 200 characters.", nameof(source));
        Source = source;
    }

    public string Source { get; }

    public List<NodeStatement> Nodes { get; } = [];

    /// <summary>
    /// Nodes to delete: all that any source stated about them goes. Their ids stay known, so that relations which others state to
    /// them show again if the node returns.
    /// </summary>
    public List<NodeReference> Deletions { get; } = [];

    public bool IsEmpty => Nodes.Count == 0 && Deletions.Count == 0;

    public NodeStatement Add(NodeStatement statement)
    {
        if (statement.Ids.Count == 0) throw new ArgumentException("A statement needs at least one id.", nameof(statement));
        Nodes.Add(statement);
        return statement;
    }
}
