using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.Stability;

namespace KnowledgeGraph.Analysis.Tests.Communities.Stability;

public sealed class PartitionSimilarityTests
{
    [Fact]
    public void Similarities_EqualDivisions_AreOne()
    {
        var random = new Random(59);
        for (var round = 0; round < 100; round++)
        {
            var partition = RandomGraphs.Division(random, random.Next(1, 40));
            Assert.Equal(1, PartitionSimilarity.NormalisedMutualInformation(partition, partition), 1e-9);
            Assert.Equal(1, PartitionSimilarity.AdjustedRandIndex(partition, partition), 1e-9);
        }
    }

    [Fact]
    public void Similarities_WorkedExample_GiveTheValuesOfTheDefinitions()
    {
        // Halves against odd and even places of eight: independent, so that no information is shared; Rand by counting pairs.
        var halves = Partition.FromLabels([0, 0, 0, 0, 1, 1, 1, 1]);
        var parity = Partition.FromLabels([0, 1, 0, 1, 0, 1, 0, 1]);

        Assert.Equal(0, PartitionSimilarity.NormalisedMutualInformation(halves, parity), 1e-9);
        Assert.Equal((4 - 12.0 * 12 / 28) / (12 - 12.0 * 12 / 28), PartitionSimilarity.AdjustedRandIndex(halves, parity), 1e-9);
    }

    [Fact]
    public void AdjustedRandIndex_RandomDivisions_EqualsTheCountOverAllPairs()
    {
        var random = new Random(61);
        for (var round = 0; round < 200; round++)
        {
            var vertices = random.Next(2, 25);
            var (a, b) = (RandomGraphs.Division(random, vertices), RandomGraphs.Division(random, vertices));
            var pairs = (from x in Enumerable.Range(0, vertices) from y in Enumerable.Range(0, x) select (x, y)).ToArray();
            double inA = pairs.Count(p => a.CommunityOf(p.x) == a.CommunityOf(p.y));
            double inB = pairs.Count(p => b.CommunityOf(p.x) == b.CommunityOf(p.y));
            double both = pairs.Count(p => a.CommunityOf(p.x) == a.CommunityOf(p.y) && b.CommunityOf(p.x) == b.CommunityOf(p.y));
            var expected = inA * inB / pairs.Length;
            if (Math.Abs((inA + inB) / 2 - expected) < 1e-12) continue;

            Assert.Equal((both - expected) / ((inA + inB) / 2 - expected), PartitionSimilarity.AdjustedRandIndex(a, b), 1e-9);
        }
    }

    [Fact]
    public void Similarities_DivisionsOfDifferentVertices_AreRefused() =>
        Assert.Throws<ArgumentException>(
            () => PartitionSimilarity.AdjustedRandIndex(Partition.Singletons(3), Partition.Singletons(4)));
}
