namespace KnowledgeGraph.Api.Connections;

/// <summary>One connection: the edges of one parent. Also stands for the connection's page information.</summary>
internal readonly record struct ConnectionRow(EdgeSet Edges, int Parent)
{
    public int Start => Edges.Offsets[Parent];

    public int End => Edges.Offsets[Parent + 1];
}
