namespace KnowledgeGraph.GraphQL.Execution.Planning;

/// <summary>What a plan selects of a connection. Every request of the plan asks, so it is looked up once a plan.</summary>
internal sealed class ConnectionSelection(ChildPlans? children)
{
    public bool HasPageInfo { get; } = Selects(children, "pageInfo");

    public bool HasCursors { get; } =
        Selects(children, "edges/cursor") || Selects(children, "pageInfo/startCursor") || Selects(children, "pageInfo/endCursor");

    /// <summary>Anything that needs the edges of the page, its information included.</summary>
    public bool HasEdges { get; } = Selects(children, "pageInfo") || Selects(children, "edges") || Selects(children, "nodes");

    public bool HasTotalCount { get; } = Selects(children, "totalCount");

    private static bool Selects(ChildPlans? children, string path) => children?.Selects(path) ?? false;
}
