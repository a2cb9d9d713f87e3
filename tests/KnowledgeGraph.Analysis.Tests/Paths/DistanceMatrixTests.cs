using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Tests.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Paths;

public sealed class DistanceMatrixTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(150)]
    public void Between_RandomGraphs_EqualsBruteForce(int size)
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(size > 100 ? 30 : 150, 200))
        {
            var scope = filter.Compile(topology);
            var brute = new BruteForcePaths(scope);
            var authors = Enumerable.Range(0, size).Select(_ => random.Next(topology.Authors.Count)).ToArray();
            var limit = random.Next(2) == 0 ? int.MaxValue : random.Next(0, 6);

            var matrix = DistanceMatrix.Between(scope, [.. authors.Select(TestGraph.Author)], limit);

            for (var i = 0; i < size; i++)
            {
                var levels = brute.Levels(authors[i]);
                var excluded = filter.ExcludedAuthors.Contains(TestGraph.Author(authors[i]));
                for (var j = 0; j < size; j++)
                {
                    int? expected = excluded || levels[authors[j]] < 0 || levels[authors[j]] > limit ? null : levels[authors[j]];
                    Assert.Equal(expected, matrix[i, j]);
                }
            }
        }
    }

    [Fact]
    public void Histogram_RandomGraphs_CountsTheLevels()
    {
        foreach (var (random, topology, filter) in RandomPathGraphs.Take(300, 300))
        {
            var scope = filter.Compile(topology);
            var source = random.Next(topology.Authors.Count);
            if (filter.ExcludedAuthors.Contains(TestGraph.Author(source))) continue;
            var levels = new BruteForcePaths(scope).Levels(source).Where(level => level >= 0).ToList();

            var histogram = DistanceHistogram.From(scope, TestGraph.Author(source), threads: random.Next(1, 4));

            var expected = levels.GroupBy(level => level).OrderBy(group => group.Key).Select(group => (long)group.Count());
            Assert.Equal(expected, histogram.Counts);
            Assert.Equal(levels.Count, histogram.Reached);
        }
    }

    [Fact]
    public void Between_BudgetTooSmall_SaysSo()
    {
        var topology = TestGraph.Random(new Random(4), 2000, 1000, 3);
        var scope = new KnowledgeGraph.Analysis.Topologies.Filters.PaperFilter().Compile(topology);

        var matrix = DistanceMatrix.Between(
            scope, [.. Enumerable.Range(0, 100).Select(TestGraph.Author)], budget: new RunBudget(maxNodes: 100));

        Assert.Equal(StopReason.NodeLimit, matrix.Report.Stop);
    }
}
