namespace KnowledgeGraph.Api;

/// <summary>Bounds of the scholarly schema. The engine's own limits (nodes a response, time) are set on its executor.</summary>
public sealed record ScholarlyApiOptions
{
    public static ScholarlyApiOptions Default { get; } = new();

    /// <summary>How many entries a connection of a node shows when the request does not say; 100 unless set.</summary>
    public int DefaultPageSize { get; init; } = 100;

    /// <summary>The most nodes that a page of a connection, a search or <c>nodes</c> may ask for; 1,000 unless set.</summary>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>The most papers of one <c>upsertPapers</c> and nodes of one <c>deleteNodes</c>; 1,000 unless set.</summary>
    public int MaxWriteSize { get; init; } = 1_000;

    /// <summary>The most conditions in one filter, nested ones included; 200 unless set.</summary>
    public int MaxFilterConditions { get; init; } = 200;
}
