using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People;
using KnowledgeGraph.Analysis.People.Signals;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.People.Signals;

public sealed class SignalMeasurementTests
{
    [Fact]
    public void Measure_RandomGraphs_EqualsTheDefinitions()
    {
        var random = new Random(173);
        for (var round = 0; round < 150; round++)
        {
            var topology = TestGraph.Random(random, 30, 15, 4);
            var scope = (round % 2 == 0 ? new PaperFilter() : new PaperFilter { FirstYear = 2003 }).Compile(topology);
            var author = random.Next(15);
            var measurement = new SignalMeasurement(scope, new(), author, RunBudget.Unlimited());

            foreach (var (other, signals) in measurement.Measure(SuggestionWeights.Learned, _ => true))
            {
                var common = Collaborators(scope, author).Keys.Intersect(Collaborators(scope, other).Keys)
                    .Where(via => via != author && via != other).ToArray();
                Assert.Equal(common.Length, signals.Common);
                Assert.Equal(common.Sum(via => 1 / Math.Log(Math.Max(2, Collaborators(scope, via).Count))), signals.AdamicAdar, 1e-9);
                Assert.Equal(common.Sum(via => Faded(scope, author, via, other)), signals.RecentAdamicAdar, 1e-9);
                Assert.Equal(Citations(scope, author, other), signals.Cites);
                Assert.Equal(Citations(scope, other, author), signals.CitedBy);
            }
        }
    }

    [Fact]
    public void RandomWalk_SmallGraphs_IsCloseToTheExactSolution()
    {
        var random = new Random(179);
        for (var round = 0; round < 50; round++)
        {
            var topology = TestGraph.Random(random, 20, 8, 4);
            var scope = new SignalScope(new PaperFilter().Compile(topology), new() { WalkTolerance = 1e-9 });

            var walk = RandomWalk.From(scope, 0, fade: false, RunBudget.Unlimited());

            var exact = Iterate(topology, 0, 0.2);
            for (var other = 1; other < 8; other++) Assert.Equal(exact[other], walk.GetValueOrDefault(other), 1e-5);
        }
    }

    private static double Faded(PaperScope scope, int author, int via, int other)
    {
        var collaborators = Collaborators(scope, via);
        var older = Math.Min(collaborators[author], collaborators[other]);
        var newest = Enumerable.Range(0, 30)
            .Where(paper => scope.Test.Allows(paper))
            .Max(paper => (int)scope.Topology.PaperYears.Span[paper]);
        return Math.Pow(2, -(newest - older) / 3.0) / Math.Log(Math.Max(2, collaborators.Count));
    }

    private static Dictionary<int, int> Collaborators(PaperScope scope, int author) =>
        Enumerable.Range(0, scope.Topology.Papers.Count)
            .Where(paper => scope.Test.Allows(paper) && scope.Topology.PaperAuthors.Neighbours(paper).Contains(author))
            .SelectMany(paper => scope.Topology.PaperAuthors.Neighbours(paper).ToArray()
                .Select(other => (other, Year: (int)scope.Topology.PaperYears.Span[paper])))
            .Where(pair => pair.other != author)
            .GroupBy(pair => pair.other, pair => pair.Year)
            .ToDictionary(years => years.Key, years => years.Max());

    private static int Citations(PaperScope scope, int from, int to) =>
        Enumerable.Range(0, scope.Topology.Papers.Count)
            .Where(paper => scope.Test.Allows(paper) && scope.Topology.PaperAuthors.Neighbours(paper).Contains(from))
            .Sum(paper => scope.Topology.References.Neighbours(paper).ToArray()
                .Count(cited => scope.Test.Allows(cited) && scope.Topology.PaperAuthors.Neighbours(cited).Contains(to)));

    /// <summary>Power iteration: a paper with co-authors evenly, then a co-author evenly; back to the start with the restart.</summary>
    private static double[] Iterate(GraphTopology topology, int start, double restart)
    {
        var (walk, spent) = (new double[topology.Authors.Count], new double[topology.Authors.Count]);
        walk[start] = 1;
        for (var step = 0; step < 300; step++)
        {
            var next = new double[walk.Length];
            for (var author = 0; author < walk.Length; author++)
            {
                spent[author] += restart * walk[author];
                var papers = topology.AuthorPapers.Neighbours(author).ToArray().Where(p => topology.PaperAuthors.Degree(p) > 1).ToArray();
                foreach (var paper in papers)
                {
                    foreach (var other in topology.PaperAuthors.Neighbours(paper))
                    {
                        if (other != author)
                            next[other] += (1 - restart) * walk[author] / papers.Length / (topology.PaperAuthors.Degree(paper) - 1);
                    }
                }
            }

            walk = next;
        }

        return spent;
    }
}
