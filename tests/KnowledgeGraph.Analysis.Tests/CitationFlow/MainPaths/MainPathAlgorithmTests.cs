using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.CitationFlow.MainPaths;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.MainPaths;

public sealed class MainPathAlgorithmTests
{
    [Fact]
    public void Run_RandomAcyclicGraphs_WeighsByEnumeratedPathsAndPicksTheHeaviest()
    {
        var random = new Random(131);
        for (var round = 0; round < 800; round++)
        {
            var papers = random.Next(2, 12);
            var topology = CitationGraphs.Acyclic(random, papers, random.Next(3 * papers));
            var scope = (round % 4 == 0 ? new PaperFilter { FirstYear = 2001 } : new PaperFilter()).Compile(topology);
            var paths = FlowPaths(scope);
            var weights = paths.SelectMany(Edges).CountBy(edge => edge).ToDictionary(pair => pair.Key, pair => pair.Value);
            var most = paths.Select(path => Edges(path).Sum(edge => weights[edge])).DefaultIfEmpty(0).Max();

            var result = MainPathAlgorithm.Run(scope);

            Assert.Equal(paths.Count, result.PathCount.ToDouble());
            AssertWeights(weights, paths.Count, result);
            var heaviest = paths.Where(path => Edges(path).Sum(edge => weights[edge]) == most).SelectMany(Edges).Distinct().Order();
            Assert.Equal(heaviest, Picked(result).Order());
        }
    }

    [Fact]
    public void Run_LocalSearch_FollowsTheHeaviestCitationAtEachStep()
    {
        var random = new Random(137);
        for (var round = 0; round < 500; round++)
        {
            var scope = new PaperFilter().Compile(CitationGraphs.Acyclic(random, 10, random.Next(30)));
            var paths = FlowPaths(scope);
            var weights = paths.SelectMany(Edges).CountBy(edge => edge).ToDictionary(pair => pair.Key, pair => pair.Value);

            var result = MainPathAlgorithm.Run(scope, new() { Search = MainPathSearch.Local });

            var starts = weights.Where(edge => weights.Keys.All(other => other.Citing != edge.Key.Cited)).ToArray();
            var expected = new HashSet<(int Cited, int Citing)>(
                starts.Where(edge => edge.Value == starts.Max(other => other.Value)).Select(edge => edge.Key));
            var work = new Stack<int>(expected.Select(edge => edge.Citing));
            while (work.TryPop(out var at))
            {
                var next = weights.Where(edge => edge.Key.Cited == at).ToArray();
                foreach (var edge in next.Where(edge => edge.Value == next.Max(other => other.Value)))
                {
                    if (expected.Add(edge.Key)) work.Push(edge.Key.Citing);
                }
            }

            Assert.Equal(expected.Order(), Picked(result).Order());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_KeyRoutes_HoldTheHeaviestCitationsAndLeadFromSourcesToSinks(bool global)
    {
        var random = new Random(139);
        for (var round = 0; round < 400; round++)
        {
            var scope = new PaperFilter().Compile(CitationGraphs.Acyclic(random, 14, random.Next(50)));
            var paths = FlowPaths(scope);
            var weights = paths.SelectMany(Edges).CountBy(edge => edge).ToDictionary(pair => pair.Key, pair => pair.Value);

            var result = MainPathAlgorithm.Run(
                scope, new() { Search = MainPathSearch.KeyRoute, KeyRoutes = 3, ExtendGlobally = global });

            var picked = Picked(result).ToHashSet();
            Assert.Superset(weights.OrderByDescending(edge => edge.Value).Take(3).Where(edge => edge.Value > Third(weights))
                .Select(edge => edge.Key).ToHashSet(), picked);
            Assert.All(picked, edge => Assert.Contains(paths, path => Edges(path).Contains(edge) && Edges(path).All(picked.Contains)));
        }
    }

    [Theory]
    [InlineData(CyclePolicy.BreakByYear)]
    [InlineData(CyclePolicy.Condense)]
    public void Run_GraphsWithCycles_ReportsThemAndStaysAcyclic(CyclePolicy policy)
    {
        var random = new Random(149);
        for (var round = 0; round < 500; round++)
        {
            var topology = CitationGraphs.Any(random, 12, random.Next(30));
            var result = MainPathAlgorithm.Run(
                new PaperFilter().Compile(topology), new() { Cycles = policy, Search = MainPathSearch.KeyRoute });

            var groups = result.Cycles.Groups;
            Assert.All(result.Dropped, pair => Assert.Contains(groups, group => group.Contains(pair.Citing) && group.Contains(pair.Cited)));
            Assert.All(result.Edges, edge => Assert.True(edge.From < edge.To));
            Assert.All(result.Vertices, vertex => Assert.True(vertex.Papers.Count == 1 || policy == CyclePolicy.Condense));
            Assert.Equal(groups.Count == 0, result.Dropped.Count == 0);
        }
    }

    [Fact]
    public void Run_CircleOfThree_IsBrokenAtTheCitationOfALaterPaper()
    {
        // Paper 0 cites paper 6, which is two years younger: that citation closes the circle.
        var topology = CitationGraphs.Of(9, (8, 6), (6, 3), (3, 0), (0, 6));

        var result = MainPathAlgorithm.Run(new PaperFilter().Compile(topology));

        Assert.Equal([(0, 6)], result.Dropped);
        Assert.Equal([0, 3, 6], Assert.Single(result.Cycles.Groups));
        Assert.Equal([0, 3, 6, 8], result.Vertices.Select(vertex => Assert.Single(vertex.Papers)));
    }

    [Fact]
    public void Run_LadderOfAThousandSteps_CountsBeyondADouble()
    {
        // Two ways at each of 1,100 steps: 2^1100 paths.
        var citations = Enumerable.Range(0, 1_100)
            .Select(step => 3 * step)
            .SelectMany(at => ((int, int)[])[(at + 1, at), (at + 2, at), (at + 3, at + 1), (at + 3, at + 2)])
            .ToArray();

        var result = MainPathAlgorithm.Run(new PaperFilter().Compile(CitationGraphs.Of(3_301, citations)));

        Assert.Equal(1_100 * Math.Log10(2), result.PathCount.Log10, 1e-9);
        Assert.False(result.PathCount.IsExact);
        Assert.Equal(4_400, result.Edges.Count);
        Assert.All(result.Edges, edge => Assert.Equal(0.5, edge.Weight));
    }

    [Fact]
    public void Run_BudgetThatEnds_GivesNoPath()
    {
        var result = MainPathAlgorithm.Run(
            new PaperFilter().Compile(CitationGraphs.Acyclic(new(151), 100, 400)), null, new RunBudget(10));

        Assert.False(result.Report.IsComplete);
        Assert.Empty(result.Edges);
    }

    private static int Third(Dictionary<(int, int), int> weights) => weights.Values.OrderDescending().Skip(2).FirstOrDefault();

    private static void AssertWeights(Dictionary<(int, int), int> weights, int total, MainPathResult result)
    {
        foreach (var edge in result.Edges)
        {
            var pair = (result.Vertices[edge.From].Papers[0], result.Vertices[edge.To].Papers[0]);
            Assert.Equal(weights[pair], edge.Count.ToDouble());
            Assert.Equal(weights[pair] / (double)total, edge.Weight, 1e-12);
        }
    }

    private static IEnumerable<(int Cited, int Citing)> Picked(MainPathResult result) =>
        result.Edges.Select(edge => (result.Vertices[edge.From].Papers[0], result.Vertices[edge.To].Papers[0]));

    private static IEnumerable<(int Cited, int Citing)> Edges(int[] path) => path.Zip(path.Skip(1));

    /// <summary>Every path from a paper that cites nothing to one that nothing cites, along the flow.</summary>
    private static List<int[]> FlowPaths(PaperScope scope)
    {
        var found = new List<int[]>();
        for (var paper = 0; paper < scope.Topology.Papers.Count; paper++)
        {
            if (scope.Test.Allows(paper) && Allowed(scope, scope.Topology.References.Neighbours(paper)).Length == 0) Extend([paper]);
        }

        return found;

        void Extend(int[] path)
        {
            var next = Allowed(scope, scope.Topology.CitedBy.Neighbours(path[^1]));
            if (next.Length == 0 && path.Length > 1) found.Add(path);
            foreach (var paper in next) Extend([.. path, paper]);
        }
    }

    private static int[] Allowed(PaperScope scope, ReadOnlySpan<int> row) => [.. row.ToArray().Where(paper => scope.Test.Allows(paper))];
}
