using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.Paths;

/// <summary>Small random graphs of all densities, with random filters.</summary>
internal static class RandomPathGraphs
{
    public static IEnumerable<(Random Random, GraphTopology Topology, PaperFilter Filter)> Take(int count, int maxAuthors)
    {
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var authors = random.Next(2, maxAuthors + 1);
            var topology = TestGraph.Random(random, random.Next(1, authors * 2), authors, random.Next(2, 5));
            yield return (random, topology, Filter(random, topology));
        }
    }

    private static PaperFilter Filter(Random random, GraphTopology topology) => new()
    {
        FirstYear = random.Next(3) == 0 ? random.Next(2000, 2005) : null,
        LastYear = random.Next(3) == 0 ? random.Next(2005, 2010) : null,
        MaxTeam = random.Next(4) == 0 ? 2 : null,
        ExcludedAuthors = random.Next(3) == 0 ? [TestGraph.Author(random.Next(topology.Authors.Count))] : [],
        ExcludedPapers = random.Next(3) == 0 ? [TestGraph.Paper(random.Next(topology.Papers.Count))] : [],
    };
}
