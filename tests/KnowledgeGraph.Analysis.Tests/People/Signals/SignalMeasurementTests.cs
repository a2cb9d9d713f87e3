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
            using var measurement = new SignalMeasurement(scope, new(), author, RunBudget.Unlimited());

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
    public void Measure_RandomTopicsAndVenues_EqualsTheDefinitions()
    {
        var random = new Random(223);
        for (var round = 0; round < 100; round++)
        {
            var teams = Enumerable.Range(0, 30).Select(_ => new[] { random.Next(10), random.Next(10) }.Distinct().ToArray()).ToArray();
            var years = teams.Select(_ => (short)random.Next(2000, 2010)).ToArray();
            var topics = Enumerable.Range(0, 60).Select(_ => (random.Next(30), random.Next(8))).Distinct().ToArray();
            var venues = Enumerable.Range(0, 30).Select(paper => (paper, random.Next(5))).ToArray();
            var topology = TestGraph.Of(teams, 10, years, topics: topics, venues: venues);
            var scope = (round % 2 == 0 ? new PaperFilter() : new PaperFilter { LastYear = 2006 }).Compile(topology);
            using var measurement = new SignalMeasurement(scope, new(), random.Next(3), RunBudget.Unlimited());
            var newest = years.Where(year => round % 2 == 0 || year <= 2006).Max();

            foreach (var (other, signals) in measurement.Measure(SuggestionWeights.Learned, _ => true))
            {
                var author = measurement.Author;
                var rarities = Enumerable.Range(0, 8).Select(topic => Math.Log(31.0 / (1 + topics.Count(pair => pair.Item2 == topic))));
                Assert.Equal(Cosine(scope, author, other, topics, [.. rarities]), signals.Topics, 1e-9);
                Assert.Equal(Cosine(scope, author, other, venues, [1, 1, 1, 1, 1]), signals.Venues, 1e-9);
                var ages = Papers(scope, other).Select(paper => newest - years[paper]);
                Assert.Equal(ages.Sum(age => Math.Pow(2, -age / 3.0)), signals.Recency, 1e-9);
            }
        }
    }

    [Fact]
    public void Measure_PeopleOfManyPapers_AreComparedBySomeOfThem()
    {
        // Author 2 has forty papers with author 1, every second one on topic 0.
        var teams = Enumerable.Range(0, 42).Select(paper => paper < 2 ? new[] { 0, 1 } : [1, 2]).ToArray();
        var topics = Enumerable.Range(0, 42).Select(paper => (paper, paper < 2 ? 0 : paper % 2)).ToArray();
        var scope = new PaperFilter().Compile(TestGraph.Of(teams, years: [.. teams.Select(_ => (short)2000)], topics: topics));

        using var whole = new SignalMeasurement(scope, new(), 0, RunBudget.Unlimited());
        var all = Assert.Single(whole.Measure(SuggestionWeights.Learned, other => other == 2)).Signals;
        using var some = new SignalMeasurement(scope, new() { MaxProfilePapers = 10 }, 0, RunBudget.Unlimited());
        var sampled = Assert.Single(some.Measure(SuggestionWeights.Learned, other => other == 2)).Signals;

        // Every fourth of the forty papers is of topic 0, and what they count is brought back to forty.
        Assert.Equal(40, all.Recency, 1e-9);
        Assert.Equal(40, sampled.Recency, 1e-9);
        Assert.Equal(1, sampled.Topics, 1e-9);
        Assert.InRange(all.Topics, 0.1, 0.9);
    }

    [Fact]
    public void Measure_AfterOthers_IsTheSameAsAlone()
    {
        var random = new Random(227);
        var topology = TestGraph.Random(random, 200, 80, 4);
        var scope = new PaperFilter().Compile(topology);
        for (var round = 0; round < 60; round++)
        {
            var author = random.Next(80);
            var fresh = new PaperFilter().Compile(TestGraph.Random(new Random(227), 200, 80, 4));

            Assert.Equal(Measured(fresh, author), Measured(scope, author));
        }
    }

    private static (int, CollaboratorSignals)[] Measured(PaperScope scope, int author)
    {
        using var measurement = new SignalMeasurement(scope, new(), author, RunBudget.Unlimited());
        return [.. measurement.Measure(SuggestionWeights.Learned, _ => true)];
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

    private static int[] Papers(PaperScope scope, int author) =>
        [.. Enumerable.Range(0, scope.Topology.Papers.Count)
            .Where(paper => scope.Test.Allows(paper) && scope.Topology.PaperAuthors.Neighbours(paper).Contains(author))];

    private static double Cosine(PaperScope scope, int first, int second, (int Paper, int Item)[] items, double[] rarities)
    {
        var (a, b) = (Weights(first), Weights(second));
        var product = a.Zip(b, (x, y) => x * y).Sum();
        return product == 0 ? 0 : product / Math.Sqrt(a.Sum(x => x * x) * b.Sum(x => x * x));

        double[] Weights(int author)
        {
            var papers = Papers(scope, author);
            return [.. rarities.Select((rarity, item) => rarity * items.Count(pair => pair.Item == item && papers.Contains(pair.Paper)))];
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
