using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Communities.Graphs;

/// <summary>
/// The graphs, beside co-authorship (<see cref="Topologies.Projections.CoauthorshipProjection"/>), that communities are looked for in.
/// Vertices are those of the topology; what the filter does not allow has no edges. Thread-safe.
/// </summary>
public static class CommunityGraphs
{
    /// <summary>Papers that cite one another, direction ignored, weight one (two where both cite). O(citations).</summary>
    public static WeightedAdjacency Citation(PaperScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var test = scope.Test;
        var references = scope.Topology.References;
        var (sources, targets) = (new List<int>(), new List<int>());
        for (var paper = 0; paper < references.VertexCount; paper++)
        {
            if (!test.Allows(paper)) continue;
            foreach (var cited in references.Neighbours(paper))
            {
                if (!test.Allows(cited)) continue;
                sources.Add(paper);
                targets.Add(cited);
            }
        }

        return UndirectedGraph.FromEdges(references.VertexCount, sources.ToArray(), targets.ToArray());
    }

    /// <summary>
    /// Allowed papers with references in common (bibliographic coupling). A shared reference may be any paper: what a set of papers builds
    /// on mostly lies outside of it.
    /// </summary>
    public static SharedNeighbourGraph Coupling(PaperScope scope, SharedNeighbourOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Run(scope.Topology.References, scope.Topology.CitedBy, Allowed(scope), null, options, budget);
    }

    /// <summary>Papers that allowed papers cite together (co-citation).</summary>
    public static SharedNeighbourGraph Cocitation(PaperScope scope, SharedNeighbourOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Run(scope.Topology.CitedBy, scope.Topology.References, null, Allowed(scope), options, budget);
    }

    /// <summary>Topics that allowed papers have together.</summary>
    public static SharedNeighbourGraph Topics(PaperScope scope, SharedNeighbourOptions? options = null, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Run(scope.Topology.TopicPapers, scope.Topology.PaperTopics, null, Allowed(scope), options, budget);
    }

    private static VertexSet? Allowed(PaperScope scope) => scope.AllowsEveryPaper ? null : scope.Papers();

    private static SharedNeighbourGraph Run(
        Adjacency neighbours,
        Adjacency owners,
        VertexSet? vertices,
        VertexSet? shared,
        SharedNeighbourOptions? options,
        RunBudget? budget)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinShared, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDegree, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1, nameof(options));
        return new SharedNeighbourProjection(neighbours, owners, vertices, shared, options).Run(budget ?? RunBudget.Unlimited());
    }
}
