using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Communities.LabelPropagation;

/// <summary>
/// Community detection by label propagation, in the synchronous and deterministic form that LDBC Graphalytics specifies as CDLP, after
/// U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community structures in large-scale networks", Physical
/// Review E 76, 036106 (2007): every vertex takes the label that is most frequent among its neighbours, the smallest of several. O(edges)
/// a round; 8 bytes a vertex, and 12 more for each thread. Thread-safe.
/// </summary>
public static class LabelPropagationAlgorithm
{
    /// <summary>Over a graph with directions: a neighbour that is one both ways votes twice.</summary>
    /// <param name="outgoing">Out-neighbours; all neighbours of an undirected graph.</param>
    /// <param name="incoming">In-neighbours; null for an undirected graph.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="budget">Counts vertices and neighbours read. Null without limit.</param>
    public static LabelPropagationResult Run(
        Adjacency outgoing, Adjacency? incoming = null, LabelPropagationOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        if (incoming is not null && incoming.VertexCount != outgoing.VertexCount)
            throw new ArgumentException("Both directions have the same vertices.", nameof(incoming));
        return new LabelPropagationRun(outgoing, incoming, null, Valid(options), budget ?? RunBudget.Unlimited()).Run();
    }

    /// <summary>Over an undirected graph in which a neighbour's vote counts as much as the edge weighs.</summary>
    public static LabelPropagationResult Run(
        WeightedAdjacency graph, LabelPropagationOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new LabelPropagationRun(graph.Rows, null, graph, Valid(options), budget ?? RunBudget.Unlimited()).Run();
    }

    private static LabelPropagationOptions Valid(LabelPropagationOptions? options)
    {
        options ??= new();
        options.Validate();
        return options;
    }
}
