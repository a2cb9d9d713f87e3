using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.GraphQL.Relay;

/// <summary>Adds to a pair of connection and edge types what the Relay specification does not ask for.</summary>
public sealed class ConnectionTypeBuilder<TNode>
{
    internal ConnectionTypeBuilder(ObjectTypeBuilder<ConnectionRow<TNode>> connection, ObjectTypeBuilder<EdgeRow<TNode>> edge)
    {
        Connection = connection;
        Edge = edge;
    }

    /// <summary>For further fields beside <c>edges</c>, such as facets.</summary>
    public ObjectTypeBuilder<ConnectionRow<TNode>> Connection { get; }

    /// <summary>For further fields beside <c>node</c>, such as properties of the relation.</summary>
    public ObjectTypeBuilder<EdgeRow<TNode>> Edge { get; }

    internal Func<TNode[], int, FieldColumn> NodeColumn { get; private set; } = (nodes, count) => new ObjectColumn<TNode>(nodes, count, null);

    /// <summary>
    /// Says how nodes become a column, where they are not plain objects of one type: for an interface or union, an
    /// <see cref="AbstractColumn"/>.
    /// </summary>
    /// <param name="column">Given the nodes of all edges and their number.</param>
    public ConnectionTypeBuilder<TNode> NodesAre(Func<TNode[], int, FieldColumn> column)
    {
        NodeColumn = column;
        return this;
    }
}
