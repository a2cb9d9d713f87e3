using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities.Graphs;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Api.Analysis.Running;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>One of the graphs over a topology.</summary>
internal sealed class CommunityGraphSource(CommunityGraphKind kind, GraphTopology topology)
{
    public CommunityGraphKind Kind => kind;

    /// <summary>What the graph's vertices are.</summary>
    public VertexIndex Vertices => kind switch
    {
        CommunityGraphKind.Coauthor => topology.Authors,
        CommunityGraphKind.Topic => topology.Topics,
        _ => topology.Papers,
    };

    /// <summary>The papers that speak for a vertex: by author or topic those it has, by paper itself (null).</summary>
    public Adjacency? Papers => kind switch
    {
        CommunityGraphKind.Coauthor => topology.AuthorPapers,
        CommunityGraphKind.Topic => topology.TopicPapers,
        _ => null,
    };

    /// <summary>Edges that making the graph meets, repeated ones too.</summary>
    public long ExpectedEdges => kind switch
    {
        CommunityGraphKind.Coauthor => ProjectionPrice.Of(topology),
        CommunityGraphKind.Citation => 2L * topology.References.EdgeCount,
        CommunityGraphKind.Coupling => Squares(topology.CitedBy),
        CommunityGraphKind.Cocitation => Squares(topology.References),
        _ => Squares(topology.PaperTopics),
    };

    /// <summary>Null when the budget ran out, since half a graph would answer wrongly.</summary>
    public WeightedAdjacency? Build(PaperScope scope, RunBudget budget) => kind switch
    {
        CommunityGraphKind.Coauthor => CoauthorshipProjection.Build(scope, budget: budget),
        CommunityGraphKind.Citation => budget.Check() && budget.Spend(topology.References.EdgeCount) ? CommunityGraphs.Citation(scope)
            : null,
        CommunityGraphKind.Coupling => CommunityGraphs.Coupling(scope, budget: budget).Graph,
        CommunityGraphKind.Cocitation => CommunityGraphs.Cocitation(scope, budget: budget).Graph,
        _ => CommunityGraphs.Topics(scope, budget: budget).Graph,
    };

    /// <summary>Pairs that share a neighbour; of neighbours with very many, those that the projections leave out, none.</summary>
    private static long Squares(Adjacency owners)
    {
        var most = new SharedNeighbourOptions().MaxDegree;
        long pairs = 0;
        for (var vertex = 0; vertex < owners.VertexCount; vertex++)
        {
            long degree = owners.Degree(vertex);
            if (degree <= most) pairs += degree * (degree - 1);
        }

        return pairs;
    }
}
