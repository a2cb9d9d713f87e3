using System.Text.Json;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Tests.Anthology;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Tests.Differential;

/// <summary>Collaboration paths on the ACL Anthology against igraph and networkx on its co-authorship graph.</summary>
[Collection(AnthologyCollection.Name)]
public sealed class CollaborationReferenceTests(AnthologyFixture anthology)
{
    private readonly GraphTopology _topology = anthology.Graph.Topology;
    private readonly PaperScope _everything = new PaperFilter().Compile(anthology.Graph.Topology);

    [ReferenceFact]
    public void Distances_RandomPairs_EqualThoseOfIgraph()
    {
        var pairs = Pairs(150, 1);

        var expected = ReferenceProgram.Ask("distances", Coauthors().Rows, [], false, (object)pairs);

        Assert.Equal(Numbers(expected), pairs.Select(pair => Hops(pair) ?? -1));
    }

    [ReferenceFact]
    public void Ties_RandomPairs_AreAsManyAsIgraphLists()
    {
        var pairs = Pairs(25, 2);

        var expected = ReferenceProgram.Ask("shortest_path_counts", Coauthors().Rows, [], false, (object)pairs);

        var counts = pairs.Select(pair => (int)CollaborationDistances.Ties(_everything, Author(pair[0]), Author(pair[1])).Count);
        Assert.Equal(Numbers(expected), counts);
    }

    [ReferenceFact]
    public void Paths_FiveForRandomPairs_HaveTheLengthsThatNetworkxFinds()
    {
        var pairs = Pairs(8, 3);

        var expected = ReferenceProgram.Ask("path_lengths", Coauthors().Rows, [], true, pairs, 5);

        for (var i = 0; i < pairs.Length; i++)
        {
            var query = new CollaborationQuery { From = Author(pairs[i][0]), To = Author(pairs[i][1]), Count = 5, MaxHops = 100 };
            Assert.Equal(Numbers(expected[i]), CollaborationPaths.Find(_topology, query).Paths.Select(path => path.Length));
        }
    }

    [ReferenceFact]
    public void Histogram_OfAProlificAuthor_EqualsTheLevelsOfIgraph()
    {
        var author = Enumerable.Range(0, _topology.Authors.Count).MaxBy(_topology.AuthorPapers.Degree);

        var expected = ReferenceProgram.Ask("levels", Coauthors().Rows, [], false, author);

        Assert.Equal(Numbers(expected), DistanceHistogram.From(_everything, Author(author)).Counts.Select(count => (int)count));
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt32())];

    private static Model.NodeId Author(int vertex) => TestGraph.Author(vertex);

    private int? Hops(int[] pair) => CollaborationDistances.Between(_everything, Author(pair[0]), Author(pair[1])).Hops;

    private WeightedAdjacency Coauthors()
    {
        var graph = CoauthorshipProjection.Build(_everything);
        Assert.NotNull(graph);
        return graph;
    }

    private int[][] Pairs(int count, int seed)
    {
        var random = new Random(seed);
        var authors = _topology.Authors.Count;
        var pairs = Enumerable.Range(0, count).Select(_ => new[] { random.Next(authors), random.Next(authors) });
        return [.. pairs.Where(pair => pair[0] != pair[1])];
    }
}
