using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Communities.Leiden;

public sealed class LeidenAlgorithmTests
{
    [Fact]
    public void Run_KarateClub_FindsTheBestKnownModularity()
    {
        var (sources, targets) = SharedGraphs.Karate();
        var graph = UndirectedGraph.FromEdges(34, sources, targets);

        var best = Enumerable.Range(1, 10).Max(seed => LeidenAlgorithm.Run(graph, new() { Seed = (ulong)seed }).Quality);

        Assert.Equal(0.419790, best, 1e-6);
    }

    [Theory]
    [InlineData(CommunityObjective.Modularity)]
    [InlineData(CommunityObjective.ConstantPotts)]
    public void Run_RandomGraphs_LevelsAreConnectedNestedAndNeverWorse(CommunityObjective objective)
    {
        var random = new Random(17);
        for (var round = 0; round < 1500; round++)
        {
            var graph = RandomGraphs.Any(random, round % 10 == 0 ? 200 : 25);
            var options = new LeidenOptions
            {
                Objective = objective,
                Resolution = 0.05 + 2 * random.NextDouble(),
                Seed = (ulong)round,
                Iterations = 1 + round % 3,
                Randomness = round % 4 == 0 ? 1 : 0.01,
            };

            AssertLevels(graph, LeidenAlgorithm.Run(graph, options));
        }
    }

    [Fact]
    public void Run_UntilNothingMoves_LeavesNoVertexThatGainsAlone()
    {
        var random = new Random(23);
        for (var round = 0; round < 400; round++)
        {
            var graph = RandomGraphs.Any(random, 14);
            var result = LeidenAlgorithm.Run(graph, new() { Iterations = 100, Seed = (ulong)round });

            var best = SingleMoves(result.Communities).Max(other => CommunityQuality.Modularity(graph, other));
            Assert.True(best <= result.Quality + 1e-7, $"Round {round}: a single move gives {best}, above {result.Quality}.");
        }
    }

    [Fact]
    public void Run_SmallGraphs_FindsTheBestOfAllDivisionsAlmostAlways()
    {
        var random = new Random(29);
        var missed = 0;
        for (var round = 0; round < 300; round++)
        {
            var graph = RandomGraphs.Any(random, 8);
            var best = Divisions(graph.VertexCount).Max(labels => CommunityQuality.Modularity(graph, Partition.FromLabels(labels)));
            var found = Enumerable.Range(0, 5).Max(
                seed => LeidenAlgorithm.Run(graph, new() { Iterations = 20, Randomness = 0.1, Seed = (ulong)seed }).Quality);

            Assert.True(found <= best + 1e-9);
            if (found < best - 1e-6) missed++;
        }

        Assert.True(missed <= 15, $"Missed the optimum on {missed} of 300 graphs.");
    }

    [Fact]
    public void Run_PlantedGroups_AreFoundByBothObjectives()
    {
        var graph = RandomGraphs.Planted(new(31), 20, 25, 0.5, 0.01);
        var planted = Partition.FromLabels(Enumerable.Range(0, 500).Select(vertex => vertex / 25).ToArray());

        var byModularity = LeidenAlgorithm.Run(graph);
        var byPotts = LeidenAlgorithm.Run(graph, new() { Objective = CommunityObjective.ConstantPotts, Resolution = 0.1 });

        Assert.Equal(planted.Membership.ToArray(), byModularity.Communities.Membership.ToArray());
        Assert.Equal(planted.Membership.ToArray(), byPotts.Communities.Membership.ToArray());
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSame()
    {
        var graph = RandomGraphs.Large(new(37), 40_000);

        var one = LeidenAlgorithm.Run(graph, new() { Parallelism = 1, Seed = 5 });
        foreach (var threads in (int[])[2, 3, 7])
        {
            var several = LeidenAlgorithm.Run(graph, new() { Parallelism = threads, Seed = 5 });
            Assert.Equal(one.Communities.Membership.ToArray(), several.Communities.Membership.ToArray());
            Assert.Equal(one.LevelCount, several.LevelCount);
        }
    }

    [Fact]
    public void Run_BudgetThatEnds_SaysSoAndKeepsWhatItHas()
    {
        var graph = RandomGraphs.Large(new(41), 20_000);
        foreach (var nodes in (long[])[0, 5_000, 30_000, 60_000])
        {
            var result = LeidenAlgorithm.Run(graph, new() { Iterations = 50 }, new RunBudget(nodes));

            Assert.False(result.Report.IsComplete);
            Assert.Equal(StopReason.NodeLimit, result.Report.Stop);
            AssertLevels(graph, result);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    public void Run_NoEdges_LeavesEveryVertexAlone(int vertices)
    {
        var result = LeidenAlgorithm.Run(UndirectedGraph.FromEdges(vertices, [], []));

        Assert.Equal(vertices, result.Communities.CommunityCount);
        Assert.Equal(0, result.Quality);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void Run_ResolutionThatIsNotPositive_IsRefused(double resolution) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => LeidenAlgorithm.Run(UndirectedGraph.FromEdges(2, [], []), new() { Resolution = resolution }));

    private static void AssertLevels(WeightedAdjacency graph, LeidenResult result)
    {
        var (objective, resolution) = (result.Options.Objective, result.Options.Resolution);
        var finer = result.Level(0);
        for (var level = 1; level <= result.LevelCount; level++)
        {
            var coarser = result.Level(level);
            Assert.True(ConnectedParts.Holds(graph, coarser), $"Level {level} has a community in pieces.");
            for (var community = 0; community < finer.CommunityCount; community++)
                Assert.Single(finer.Members(community).ToArray().Select(coarser.CommunityOf).Distinct());
            var gain = CommunityQuality.Of(objective, graph, coarser, resolution)
                - CommunityQuality.Of(objective, graph, finer, resolution);
            Assert.True(gain >= -1e-6 * graph.VertexCount, $"Level {level} is worse by {-gain}.");
            finer = coarser;
        }

        Assert.Equal(finer.Membership.ToArray(), result.Communities.Membership.ToArray());
    }

    private static IEnumerable<Partition> SingleMoves(Partition partition)
    {
        for (var vertex = 0; vertex < partition.VertexCount; vertex++)
        {
            for (var community = 0; community <= partition.CommunityCount; community++)
            {
                var labels = partition.Membership.ToArray();
                labels[vertex] = community;
                yield return Partition.FromLabels(labels);
            }
        }
    }

    /// <summary>All divisions, as strings in which no label leaps over a smaller one.</summary>
    private static IEnumerable<int[]> Divisions(int vertices)
    {
        var labels = new int[vertices];
        while (true)
        {
            yield return labels;
            var place = vertices - 1;
            while (place > 0 && labels[place] > labels.AsSpan(0, place).ToArray().Max()) place--;
            if (place <= 0) yield break;
            labels[place]++;
            labels.AsSpan(place + 1).Clear();
        }
    }
}
