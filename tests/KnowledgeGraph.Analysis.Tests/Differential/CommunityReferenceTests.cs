using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Communities.Stability;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Tests.Differential;

[Collection(AnthologyCollection.Name)]
public sealed class CommunityReferenceTests(AnthologyFixture anthology)
{
    [ReferenceFact]
    public void Leiden_AnthologyCoauthors_IsAsGoodAsTheBestOfTenSeedsOfIgraph()
    {
        var graph = Coauthors();

        var ours = LeidenAlgorithm.Run(graph);

        var best = ReferenceProgram.Ask("leiden", graph.Rows, graph.Weights, false, 10).GetDouble();
        Assert.True(ours.Quality >= best * 0.995, $"Modularity {ours.Quality}, igraph's best of ten {best}.");
        Assert.True(ConnectedParts.Holds(graph, ours.Communities));
        var same = ReferenceProgram.Ask("modularity", graph.Rows, graph.Weights, false, ours.Communities.Membership.ToArray());
        Assert.Equal(same.GetDouble(), ours.Quality, 1e-6);
    }

    [ReferenceFact]
    public void Similarities_TwoRunsOfLeiden_EqualThoseOfIgraph()
    {
        var graph = Coauthors();
        var first = LeidenAlgorithm.Run(graph, new() { Seed = 1 }).Communities;
        var second = LeidenAlgorithm.Run(graph, new() { Seed = 2 }).Communities;

        var answers = ReferenceProgram.Ask(
            "similarity", UndirectedGraph.FromEdges(1, [], []).Rows, [], false, first.Membership.ToArray(), second.Membership.ToArray());

        Assert.Equal(answers[0].GetDouble(), PartitionSimilarity.NormalisedMutualInformation(first, second), 1e-9);
        Assert.Equal(answers[1].GetDouble(), PartitionSimilarity.AdjustedRandIndex(first, second), 1e-9);
    }

    private WeightedAdjacency Coauthors()
    {
        var graph = CoauthorshipProjection.Build(new PaperFilter().Compile(anthology.Graph.Topology));
        Assert.NotNull(graph);
        return graph;
    }
}
