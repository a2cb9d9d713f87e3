using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.CitationFlow;
using KnowledgeGraph.Analysis.CitationFlow.Neighbourhoods;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.Neighbourhoods;

public sealed class CitationNeighbourhoodTests
{
    [Fact]
    public void Run_RandomGraphs_EqualsTheSetsByDistance()
    {
        var random = new Random(109);
        for (var round = 0; round < 600; round++)
        {
            var topology = CitationGraphs.Any(random, 25, random.Next(60));
            var scope = (round % 2 == 0 ? new PaperFilter() : new PaperFilter { FirstYear = 2002 }).Compile(topology);
            var direction = (CitationDirection)(round % 3);
            int[] seeds = [random.Next(25), random.Next(25)];
            var depth = random.Next(5);

            var result = CitationNeighbourhood.Run(scope, seeds, new() { Direction = direction, MaxDepth = depth });

            var expected = ByDistance(scope, seeds, direction);
            Assert.Equal(
                expected.Take(depth).Select(level => string.Join(' ', level)),
                result.Levels.Select(level => string.Join(' ', level.Papers)));
            Assert.Equal(Enumerable.Range(1, result.Levels.Count), result.Levels.Select(level => level.Depth));
            Assert.Equal(expected.Count > depth, result.GoesDeeper);
            Assert.False(result.IsCapped);
        }
    }

    [Fact]
    public void Run_Cap_CutsTheLevelAndCountsWhatItCut()
    {
        var scope = new PaperFilter().Compile(CitationGraphs.Of(7, (6, 5), (6, 4), (5, 0), (5, 1), (4, 2), (4, 3)));

        var result = CitationNeighbourhood.Run(scope, [6], new() { MaxPapers = 4 });

        Assert.Equal([4, 5], result.Levels[0].Papers);
        Assert.Equal([0, 1], result.Levels[1].Papers);
        Assert.Equal(4, result.Levels[1].Found);
        Assert.True(result.IsCapped);
        Assert.True(result.GoesDeeper);
    }

    [Fact]
    public void Run_BudgetThatEnds_LeavesTheLevelAtHandOut()
    {
        var scope = new PaperFilter().Compile(CitationGraphs.Of(5, (4, 3), (3, 2), (2, 1), (1, 0)));

        var result = CitationNeighbourhood.Run(scope, [4], null, new RunBudget(3));

        Assert.False(result.Report.IsComplete);
        Assert.Equal([3], Assert.Single(result.Levels).Papers);
    }

    private static List<int[]> ByDistance(PaperScope scope, int[] seeds, CitationDirection direction)
    {
        var seen = seeds.ToHashSet();
        var levels = new List<int[]>();
        var front = seen.ToArray();
        while (true)
        {
            front = [.. front.SelectMany(Steps).Where(paper => scope.Test.Allows(paper)).Distinct().Where(seen.Add).Order()];
            if (front.Length == 0) return levels;
            levels.Add(front);
        }

        IEnumerable<int> Steps(int paper)
        {
            if (direction != CitationDirection.CitedBy)
            {
                foreach (var other in scope.Topology.References.Neighbours(paper).ToArray()) yield return other;
            }

            if (direction == CitationDirection.References) yield break;
            foreach (var other in scope.Topology.CitedBy.Neighbours(paper).ToArray()) yield return other;
        }
    }
}
