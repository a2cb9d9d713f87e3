using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities.Graphs;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.Communities.Graphs;

public sealed class CommunityGraphsTests
{
    private static readonly PaperFilter Middle = new() { FirstYear = 2003, LastYear = 2007 };

    [Theory]
    [InlineData(SharedWeight.Count)]
    [InlineData(SharedWeight.Cosine)]
    [InlineData(SharedWeight.Association)]
    public void Coupling_RandomGraphs_EqualsTheCountOverAllPairs(SharedWeight weight)
    {
        var random = new Random(83);
        for (var round = 0; round < 100; round++)
        {
            var topology = TestGraph.Random(random, 30, 10, 4);
            var scope = (round % 2 == 0 ? new PaperFilter() : Middle).Compile(topology);
            var allowed = scope.Papers();
            var minimum = 1 + round % 3;

            var graph = CommunityGraphs.Coupling(scope, new() { Weight = weight, MinShared = minimum }).Graph;

            Assert.NotNull(graph);
            var references = Enumerable.Range(0, 30).Select(paper => topology.References.Neighbours(paper).ToArray()).ToArray();
            AssertPairs(graph, (a, b) =>
            {
                if (!allowed.Contains(a) || !allowed.Contains(b)) return 0;
                double shared = references[a].Intersect(references[b]).Count();
                if (shared < minimum) return 0;
                return weight switch
                {
                    SharedWeight.Count => shared,
                    SharedWeight.Cosine => shared / Math.Sqrt(references[a].Length * references[b].Length),
                    _ => shared * topology.References.EdgeCount / (references[a].Length * references[b].Length),
                };
            });
        }
    }

    [Fact]
    public void Cocitation_RandomGraphs_CountsAllowedPapersThatCiteBoth()
    {
        var random = new Random(89);
        for (var round = 0; round < 100; round++)
        {
            var topology = TestGraph.Random(random, 30, 10, 4);
            var scope = Middle.Compile(topology);
            var allowed = scope.Papers();

            var graph = CommunityGraphs.Cocitation(scope, new() { Weight = SharedWeight.Count }).Graph;

            Assert.NotNull(graph);
            AssertPairs(graph, (a, b) => topology.CitedBy.Neighbours(a).ToArray()
                .Intersect(topology.CitedBy.Neighbours(b).ToArray()).Count(allowed.Contains));
        }
    }

    [Fact]
    public void Topics_OfAllowedPapers_AreLinkedByThem()
    {
        var topology = TestGraph.Of(
            [[0], [0], [1]], years: [2001, 2005, 2006], topics: [(0, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2)]);

        var graph = CommunityGraphs.Topics(Middle.Compile(topology), new() { Weight = SharedWeight.Count }).Graph;

        Assert.NotNull(graph);
        AssertPairs(graph, (a, b) => (a, b) is (1, 2) or (2, 1) ? 2 : 0);
    }

    [Fact]
    public void Coupling_ReferenceThatAllCite_IsLeftOutAndReported()
    {
        var citations = Enumerable.Range(1, 5).Select(paper => (paper, 0)).Append((1, 6)).Append((2, 6)).ToArray();
        var topology = TestGraph.Of([[0], [0], [0], [0], [0], [0], [0]], citations: citations);

        var result = CommunityGraphs.Coupling(
            new PaperFilter().Compile(topology), new() { MaxDegree = 4, Weight = SharedWeight.Count });

        Assert.Equal(1, result.LeftOut);
        Assert.NotNull(result.Graph);
        AssertPairs(result.Graph, (a, b) => (a, b) is (1, 2) or (2, 1) ? 1 : 0);
    }

    [Fact]
    public void Citation_BothCite_WeighsTwo()
    {
        var topology = TestGraph.Of([[0], [0], [0]], years: [2004, 2004, 2000], citations: [(0, 1), (1, 0), (0, 2), (1, 1)]);

        AssertPairs(CommunityGraphs.Citation(Middle.Compile(topology)), (a, b) => (a, b) is (0, 1) or (1, 0) ? 2 : 0);
    }

    [Fact]
    public void Coupling_AnyNumberOfThreads_GivesTheSame()
    {
        var scope = new PaperFilter().Compile(TestGraph.Random(new(97), 5_000, 50, 3));

        var one = CommunityGraphs.Coupling(scope, new() { Parallelism = 1 }).Graph;
        var four = CommunityGraphs.Coupling(scope, new() { Parallelism = 4 }).Graph;

        Assert.NotNull(one);
        Assert.NotNull(four);
        Assert.Equal(one.Rows.Targets.ToArray(), four.Rows.Targets.ToArray());
        Assert.Equal(one.Weights.ToArray(), four.Weights.ToArray());
    }

    [Fact]
    public void Coupling_BudgetThatEnds_GivesNoGraph()
    {
        var scope = new PaperFilter().Compile(TestGraph.Random(new(101), 500, 50, 3));

        var result = CommunityGraphs.Coupling(scope, null, new RunBudget(100));

        Assert.Null(result.Graph);
        Assert.False(result.Report.IsComplete);
    }

    private static void AssertPairs(WeightedAdjacency graph, Func<int, int, double> expected)
    {
        for (var a = 0; a < graph.VertexCount; a++)
        {
            for (var b = 0; b < graph.VertexCount; b++)
            {
                var entry = graph.Rows.Neighbours(a).IndexOf(b);
                Assert.Equal(a == b ? 0 : expected(a, b), entry < 0 ? 0 : graph.WeightsOf(a)[entry], 1e-5);
            }
        }
    }
}
