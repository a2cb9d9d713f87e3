using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.CitationFlow;
using KnowledgeGraph.Analysis.CitationFlow.Paths;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.Paths;

public sealed class CitationPathsAlgorithmTests
{
    [Theory]
    [InlineData(CitationDirection.References)]
    [InlineData(CitationDirection.CitedBy)]
    [InlineData(CitationDirection.Mixed)]
    public void Run_RandomGraphs_GivesTheFirstOfAllPathsInOrder(CitationDirection direction)
    {
        var random = new Random(103 + (int)direction);
        for (var round = 0; round < 1200; round++)
        {
            var papers = random.Next(2, 9);
            var topology = CitationGraphs.Any(random, papers, random.Next(3 * papers));
            var filter = round % 3 == 0 ? new PaperFilter { FirstYear = 2001 } : new PaperFilter();
            var options = new CitationPathOptions { Direction = direction, Count = random.Next(1, 30), MaxHops = random.Next(1, 9) };
            var (from, to) = (random.Next(papers), random.Next(papers));
            var scope = filter.Compile(topology);

            var result = CitationPathsAlgorithm.Run(scope, from, to, options);

            var all = AllPaths(scope, from, to, options);
            Assert.Equal(all.Take(options.Count).Select(Text), result.Paths.Select(path => Text(path.Papers)));
            Assert.Equal(all.Count <= options.Count, result.AreAll);
            Assert.True(result.Report.IsComplete);
        }
    }

    [Fact]
    public void Run_Mixed_SaysWhichWayEachStepGoes()
    {
        var scope = new PaperFilter().Compile(CitationGraphs.Of(3, (0, 1), (2, 1)));

        var path = Assert.Single(CitationPathsAlgorithm.Run(scope, 0, 2, new() { Direction = CitationDirection.Mixed }).Paths);

        Assert.Equal([0, 1, 2], path.Papers);
        Assert.Equal([true, false], path.Cites);
        Assert.Equal(2, path.Length);
    }

    [Fact]
    public void Run_SamePaper_GivesThePathWithoutAStep()
    {
        var result = CitationPathsAlgorithm.Run(new PaperFilter().Compile(CitationGraphs.Of(2, (0, 1))), 1, 1);

        Assert.Equal([1], Assert.Single(result.Paths).Papers);
        Assert.True(result.AreAll);
    }

    [Fact]
    public void Run_BudgetThatEnds_GivesOnlyFirstPathsAndSaysSo()
    {
        var topology = CitationGraphs.Acyclic(new(107), 300, 6_000);
        var scope = new PaperFilter().Compile(topology);
        var options = new CitationPathOptions { Count = 50 };
        var whole = CitationPathsAlgorithm.Run(scope, 299, 0, options);
        Assert.Equal(50, whole.Paths.Count);
        foreach (var percent in (int[])[0, 10, 50, 90])
        {
            var nodes = whole.Report.NodesTouched * percent / 100;
            var part = CitationPathsAlgorithm.Run(scope, 299, 0, options, new RunBudget(nodes));

            Assert.False(part.Report.IsComplete);
            Assert.False(part.AreAll);
            Assert.Equal(
                whole.Paths.Take(part.Paths.Count).Select(path => Text(path.Papers)), part.Paths.Select(path => Text(path.Papers)));
        }
    }

    [Fact]
    public void Run_PaperThatIsNotThere_IsRefused()
    {
        var scope = new PaperFilter().Compile(CitationGraphs.Of(2, (0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CitationPathsAlgorithm.Run(scope, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CitationPathsAlgorithm.Run(scope, 0, 1, new() { Count = 0 }));
    }

    private static string Text(IReadOnlyList<int> papers) => string.Join('-', papers);

    private static List<int[]> AllPaths(PaperScope scope, int from, int to, CitationPathOptions options)
    {
        var found = new List<int[]>();
        Extend([from]);
        var byNumbers = Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
        return [.. found.OrderBy(path => path.Length).ThenBy(path => path, byNumbers)];

        void Extend(List<int> path)
        {
            if (path[^1] == to)
            {
                found.Add([.. path]);
                return;
            }

            if (path.Count > options.MaxHops) return;
            foreach (var next in Neighbours(scope.Topology, path[^1], options.Direction))
            {
                if (!path.Contains(next) && (next == to || scope.Test.Allows(next))) Extend([.. path, next]);
            }
        }
    }

    private static IEnumerable<int> Neighbours(GraphTopology topology, int paper, CitationDirection direction)
    {
        var references = topology.References.Neighbours(paper).ToArray();
        var citing = topology.CitedBy.Neighbours(paper).ToArray();
        return direction switch
        {
            CitationDirection.References => references,
            CitationDirection.CitedBy => citing,
            _ => references.Union(citing),
        };
    }
}
