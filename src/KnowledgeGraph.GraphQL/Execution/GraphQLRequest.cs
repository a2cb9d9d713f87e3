namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One operation to execute, as a transport received it. The memory must stay unchanged until the execution ends.</summary>
public readonly record struct GraphQLRequest
{
    /// <summary>The document as UTF-8.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>Null or empty if the document has one operation only.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as a JSON object in UTF-8; empty or the literal <c>null</c> if there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>What resolvers read with <see cref="Resolving.ResolverContext.GetState{TState}"/>, such as a store snapshot.</summary>
    public object? State { get; init; }

    /// <summary>
    /// Reports the cost in the response's <c>extensions.cost</c>: <c>estimate</c> (from the text alone), <c>actual</c> (from the sizes that
    /// lists turned out to have) and <c>maximum</c>.
    /// </summary>
    public bool ReportsCost { get; init; }

    /// <summary>Refuses every operation but queries, as transports must for requests that should be safe to repeat.</summary>
    public bool QueriesOnly { get; init; }
}
