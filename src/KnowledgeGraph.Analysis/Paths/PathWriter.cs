using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>Turns sequences of vertices into paths with evidence.</summary>
internal sealed class PathWriter(PaperScope scope, PaperWeights? weights)
{
    public CollaborationPath Write(ReadOnlySpan<int> authors)
    {
        var topology = scope.Topology;
        var nodes = new NodeId[authors.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = topology.Authors.NodeOf(authors[i]);
        var hops = new CollaborationHop[Math.Max(0, authors.Length - 1)];
        var cost = 0.0;
        for (var i = 0; i < hops.Length; i++)
        {
            var papers = Papers(authors[i], authors[i + 1]);
            var strength = weights is null ? papers.Length : papers.Sum(weights.Of);
            cost += weights is null ? 1 : 1 / strength;
            hops[i] = new(nodes[i], nodes[i + 1], Array.ConvertAll(papers, topology.Papers.NodeOf), strength);
        }

        return new(nodes, hops, cost);
    }

    /// <summary>Papers that make the tie: under a measure that ignores large teams, theirs are no evidence.</summary>
    private int[] Papers(int first, int second)
    {
        var papers = JointPapers.Of(scope, first, second);
        return weights is null ? papers : Array.FindAll(papers, paper => weights.Of(paper) > 0);
    }
}
