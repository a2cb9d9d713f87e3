using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>What all levels of one execution share.</summary>
internal sealed class RequestContext(
    Schema schema,
    ExecutorOptions options,
    object? state,
    InputValue[] variables,
    CancellationToken cancellationToken)
{
    private long _nodes;
    private long _cost;

    public Schema Schema { get; } = schema;

    public ExecutorOptions Options { get; } = options;

    public object? State { get; } = state;

    /// <summary>By the position of their definition in the operation.</summary>
    public InputValue[] Variables { get; } = variables;

    /// <summary>Position of each variable by its name.</summary>
    public required IReadOnlyDictionary<string, int> VariableIndexes { get; init; }

    public VariableValues VariableValues => new(VariableIndexes, Variables);

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Null unless the cost is to be reported.</summary>
    public long? CostEstimate { get; init; }

    public ResponseExtensions Extensions { get; } = new();

    public RentedArrays Arrays { get; } = new();

    /// <summary>The cost so far: over all objects, the weights of their selected fields.</summary>
    public long Cost => Interlocked.Read(ref _cost);

    /// <summary>Adds to the cost, from any thread.</summary>
    /// <returns>False if it is more than the options allow, now and ever after.</returns>
    public bool TrySpend(long added) => Interlocked.Add(ref _cost, added) <= Options.ValidationLimits.MaxComplexity;

    /// <summary>Counts objects and list items, from any thread.</summary>
    /// <returns>False if there are more than the options allow, now and ever after.</returns>
    public bool TryCountNodes(int added) => Interlocked.Add(ref _nodes, added) <= Options.MaxNodes;
}
