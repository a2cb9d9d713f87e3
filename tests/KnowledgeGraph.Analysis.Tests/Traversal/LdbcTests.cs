using System.Globalization;
using KnowledgeGraph.Analysis.Ranking.PageRanks;
using KnowledgeGraph.Analysis.Traversal;

namespace KnowledgeGraph.Analysis.Tests.Traversal;

/// <summary>
/// The validation outputs of LDBC Graphalytics: exact for numbers of edges and components, to 0.01 % for others, as it asks.
/// </summary>
public sealed class LdbcTests
{
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData("bfs/dir-input", "bfs/dir-output", 1)]
    [InlineData("bfs/undir-input", "bfs/undir-output", 1)]
    [InlineData("example/example-directed-input", "example/example-directed-BFS", 1)]
    [InlineData("example/example-undirected-input", "example/example-undirected-BFS", 2)]
    public void BreadthFirstSearch_ReferenceGraph_GivesTheReferenceLevels(string input, string output, int source)
    {
        var graph = LdbcGraph.FromRows(input);

        var levels = BreadthFirstSearch.Levels(graph.Rows, graph.Incoming, graph.Vertex(source));

        Assert.Equal(graph.Answers(output), levels.Select(level => $"{(level < 0 ? long.MaxValue : level)}"));
    }

    [Theory]
    [InlineData("sssp/dir-input", "sssp/dir-output", 1, true)]
    [InlineData("sssp/undir-input", "sssp/undir-output", 1, false)]
    [InlineData("example/example-directed", "example/example-directed-SSSP", 1, true)]
    [InlineData("example/example-undirected", "example/example-undirected-SSSP", 2, false)]
    public void ShortestPathTree_ReferenceGraph_GivesTheReferenceLengths(string input, string output, int source, bool directed)
    {
        var graph = LdbcGraph.FromEdges(input, directed);

        AssertClose(graph.Answers(output), ShortestPathTree.Lengths(graph.Weighted, graph.Vertex(source)));
    }

    [Theory]
    [InlineData("wcc/dir-input", "wcc/dir-output")]
    [InlineData("wcc/undir-input", "wcc/undir-output")]
    [InlineData("example/example-directed-input", "example/example-directed-WCC")]
    [InlineData("example/example-undirected-input", "example/example-undirected-WCC")]
    public void ConnectedComponents_ReferenceGraph_GivesTheReferenceComponents(string input, string output)
    {
        var graph = LdbcGraph.FromRows(input);

        var labels = ConnectedComponents.Labels(graph.Rows);

        // LDBC lets a component have any name: the partition must be the same.
        Assert.NotNull(labels);
        var expected = graph.Answers(output);
        Assert.Equal(
            expected.Select(name => Array.IndexOf(expected, name)),
            labels.Select(label => Array.IndexOf(labels, label)));
    }

    [Theory]
    [InlineData("pr/dir-input", "pr/dir-output", 14)]
    [InlineData("pr/undir-input", "pr/undir-output", 26)]
    [InlineData("example/example-directed-input", "example/example-directed-PR", 2)]
    [InlineData("example/example-undirected-input", "example/example-undirected-PR", 2)]
    public void PageRank_ReferenceGraph_GivesTheReferenceScores(string input, string output, int steps)
    {
        var graph = LdbcGraph.FromRows(input);

        var scores = PageRank.Compute(graph.Rows, graph.Incoming, new() { PowerSteps = steps }).Scores;

        AssertClose(graph.Answers(output), scores);
    }

    [Theory]
    [InlineData("lcc/dir-input", "lcc/dir-output")]
    [InlineData("lcc/undir-input", "lcc/undir-output")]
    [InlineData("example/example-directed-input", "example/example-directed-LCC")]
    [InlineData("example/example-undirected-input", "example/example-undirected-LCC")]
    public void ClusteringCoefficients_ReferenceGraph_GivesTheReferenceCoefficients(string input, string output)
    {
        var graph = LdbcGraph.FromRows(input);

        var coefficients = ClusteringCoefficients.Of(graph.Rows, graph.Incoming);

        Assert.NotNull(coefficients);
        AssertClose(graph.Answers(output), coefficients);
    }

    private static void AssertClose(string[] expected, double[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var value = expected[i].StartsWith("inf", StringComparison.OrdinalIgnoreCase)
                ? double.PositiveInfinity
                : double.Parse(expected[i], CultureInfo.InvariantCulture);
            if (double.IsInfinity(value)) Assert.Equal(value, actual[i]);
            else Assert.InRange(actual[i], value * (1 - Tolerance), value * (1 + Tolerance));
        }
    }
}
