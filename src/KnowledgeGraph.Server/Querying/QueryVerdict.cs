namespace KnowledgeGraph.Server.Querying;

/// <summary>How much of an answer a GraphQL response is (§7.1).</summary>
internal enum QueryVerdict
{
    /// <summary>No data: the request was refused, or an error rose to the root.</summary>
    None,

    /// <summary>Data with errors beside it.</summary>
    Partial,

    Complete,
}
