using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Communities.Stability;

namespace KnowledgeGraph.Analysis.Tests.Communities.Stability;

public sealed class CommunityStabilityTests
{
    [Fact]
    public void Measure_PlantedGroups_AreFoundByEverySeed()
    {
        var graph = RandomGraphs.Planted(new(67), 10, 20, 0.6, 0.01);

        var result = CommunityStability.Measure(graph, new LeidenOptions(), 6);

        Assert.Equal(1, result.NormalisedMutualInformation, 1e-9);
        Assert.Equal(1, result.AdjustedRandIndex, 1e-9);
        Assert.All(result.Recoveries, recovery => Assert.Equal(1, recovery, 1e-9));
    }

    [Fact]
    public void Measure_GraphWithoutGroups_IsUnstable()
    {
        var graph = RandomGraphs.Planted(new(71), 1, 300, 0.02, 0);

        var result = CommunityStability.Measure(graph, new LeidenOptions(), 6);

        Assert.True(result.AdjustedRandIndex < 0.6, $"Rand index {result.AdjustedRandIndex}.");
        Assert.True(result.Recoveries.Average() < 0.8);
        Assert.Equal(result.Qualities.Max(), result.Best.Quality);
        Assert.Equal(6, result.Qualities.Count);
    }

    [Fact]
    public void Measure_Twice_GivesTheSame()
    {
        var graph = RandomGraphs.Large(new(73), 3_000);
        var first = CommunityStability.Measure(graph, new LeidenOptions { Parallelism = 1 }, 4);
        var second = CommunityStability.Measure(graph, new LeidenOptions { Parallelism = 4 }, 4);

        Assert.Equal(first.Recoveries, second.Recoveries);
        Assert.Equal(first.AdjustedRandIndex, second.AdjustedRandIndex);
    }
}
