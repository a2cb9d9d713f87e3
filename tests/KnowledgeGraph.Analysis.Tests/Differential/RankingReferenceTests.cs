using System.Text.Json;
using KnowledgeGraph.Analysis.Ranking.Betweenness;
using KnowledgeGraph.Analysis.Ranking.Cores;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Tests.Differential;

/// <summary>Rankings on the ACL Anthology against igraph and networkx.</summary>
[Collection(AnthologyCollection.Name)]
public sealed class RankingReferenceTests(AnthologyFixture anthology)
{
    private readonly GraphTopology _topology = anthology.Graph.Topology;

    [ReferenceFact]
    public void PageRank_Citations_EqualsThatOfIgraph()
    {
        var expected = Numbers(ReferenceProgram.Ask("pagerank", _topology.References, [], true, true));

        var ours = PageRank.Compute(_topology.References, _topology.CitedBy, new() { Tolerance = 1e-12 });

        Assert.True(Distance(expected, ours.Scores) < 1e-9);
    }

    [ReferenceFact]
    public void PageRank_WeightedCoauthors_EqualsThatOfIgraph()
    {
        var graph = Coauthors(new());
        var expected = Numbers(ReferenceProgram.Ask("pagerank", graph.Rows, graph.Weights, false, false));

        var ours = PageRank.Compute(graph, new() { Tolerance = 1e-12 });

        Assert.True(Distance(expected, ours.Scores) < 1e-9);
    }

    [ReferenceFact]
    public void PageRank_Personalised_EqualsThatOfNetworkx()
    {
        var graph = Coauthors(new() { LastYear = 1990 });
        var restart = new double[graph.VertexCount];
        var first = Enumerable.Range(0, restart.Length).MaxBy(graph.Rows.Degree);
        (restart[first], restart[graph.Rows.Neighbours(first)[0]]) = (3, 1);
        var expected = Numbers(ReferenceProgram.Ask("personal_pagerank", graph.Rows, graph.Weights, false, restart));

        var ours = PageRank.Compute(graph, new() { Tolerance = 1e-12, Restart = restart });

        // networkx stops when a step changes the scores by less than vertices · 1e-14 together.
        Assert.True(Distance(expected, ours.Scores) < 1e-8);
    }

    [ReferenceFact]
    public void CoreNumbers_Coauthors_EqualThoseOfIgraph()
    {
        var graph = Coauthors(new());

        Assert.Equal(
            Numbers(ReferenceProgram.Ask("coreness", graph.Rows, [], false)).Select(number => (int)number),
            CoreNumbers.Of(graph.Rows));
    }

    [ReferenceFact]
    public void Betweenness_CoauthorsUntil1992_EqualsThatOfIgraphAndSamplesStayWithinTheirBound()
    {
        var graph = Coauthors(new() { LastYear = 1992 });
        var (rows, authors) = WithoutLoners(graph.Rows);
        var expected = Numbers(ReferenceProgram.Ask("betweenness", rows, [], false));
        var pairs = (authors - 1.0) * (authors - 2) / 2;

        var exact = BetweennessCentrality.Compute(rows, new() { ExactUpTo = int.MaxValue });
        var sampled = BetweennessCentrality.Compute(rows, new() { ExactUpTo = 0, Samples = authors / 4 });

        Assert.All(expected.Zip(exact.Scores), pair => Assert.Equal(pair.First / pairs, pair.Second, 1e-9));
        Assert.InRange(sampled.ErrorBound, 1e-6, 0.2);
        Assert.All(exact.Scores.Zip(sampled.Scores), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= sampled.ErrorBound));
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static double Distance(double[] first, double[] second) => first.Zip(second, (a, b) => Math.Abs(a - b)).Sum();

    private static (Adjacency Rows, int Count) WithoutLoners(Adjacency rows)
    {
        var kept = Enumerable.Range(0, rows.VertexCount).Where(vertex => rows.Degree(vertex) > 0).ToArray();
        var sources = kept.SelectMany((from, i) => Enumerable.Repeat(i, rows.Degree(from))).ToArray();
        var targets = kept.SelectMany(from => rows.Neighbours(from).ToArray().Select(to => Array.BinarySearch(kept, to))).ToArray();
        return (Adjacency.FromEdges(kept.Length, kept.Length, sources, targets), kept.Length);
    }

    private WeightedAdjacency Coauthors(PaperFilter filter)
    {
        var graph = CoauthorshipProjection.Build(filter.Compile(_topology));
        Assert.NotNull(graph);
        return graph;
    }
}
