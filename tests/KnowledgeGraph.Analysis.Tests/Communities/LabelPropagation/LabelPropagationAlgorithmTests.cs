using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Communities.LabelPropagation;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Tests.Communities.LabelPropagation;

public sealed class LabelPropagationAlgorithmTests
{
    [Theory]
    [InlineData("cdlp/dir-input", "cdlp/dir-output", true, 5)]
    [InlineData("cdlp/undir-input", "cdlp/undir-output", false, 5)]
    [InlineData("example/example-directed-input", "example/example-directed-CDLP", true, 2)]
    [InlineData("example/example-undirected-input", "example/example-undirected-CDLP", false, 2)]
    public void Run_LdbcGraphs_GivesTheReferenceOutput(string input, string output, bool directed, int iterations)
    {
        var (rows, names) = SharedGraphs.LdbcRows(input);
        var expected = SharedGraphs.LdbcAnswers(output);

        var result = LabelPropagationAlgorithm.Run(
            rows, directed ? rows.Transpose(rows.VertexCount) : null, new() { MaxIterations = iterations });

        Assert.Equal(expected, Enumerable.Range(0, names.Length).ToDictionary(v => names[v], v => names[result.Labels[v]]));
    }

    [Fact]
    public void Run_RandomGraphs_EqualsTheDefinition()
    {
        var random = new Random(43);
        for (var round = 0; round < 500; round++)
        {
            var graph = RandomGraphs.Any(random, 20);
            var iterations = random.Next(6);

            var result = LabelPropagationAlgorithm.Run(graph, new() { MaxIterations = iterations });

            Assert.Equal(Naive(graph, iterations), result.Labels);
        }
    }

    [Fact]
    public void Run_AnyNumberOfThreads_GivesTheSame()
    {
        var graph = RandomGraphs.Large(new(47), 30_000);

        var one = LabelPropagationAlgorithm.Run(graph, new() { Parallelism = 1 });
        var four = LabelPropagationAlgorithm.Run(graph, new() { Parallelism = 4 });

        Assert.Equal(one.Labels, four.Labels);
    }

    [Fact]
    public void Run_SingleEdge_SwapsForEverAndSaysSo()
    {
        var result = LabelPropagationAlgorithm.Run(UndirectedGraph.FromEdges(2, [0], [1]));

        Assert.False(result.IsStable);
        Assert.Equal(20, result.Iterations);
    }

    [Fact]
    public void Run_BudgetThatEnds_KeepsTheLastWholeRound()
    {
        var graph = RandomGraphs.Large(new(53), 10_000);
        var reads = graph.VertexCount + graph.Rows.EdgeCount;

        var result = LabelPropagationAlgorithm.Run(graph, null, new RunBudget(reads + reads / 2));

        Assert.False(result.Report.IsComplete);
        Assert.Equal(1, result.Iterations);
        Assert.Equal(LabelPropagationAlgorithm.Run(graph, new() { MaxIterations = 1 }).Labels, result.Labels);
    }

    private static int[] Naive(WeightedAdjacency graph, int iterations)
    {
        var labels = Enumerable.Range(0, graph.VertexCount).ToArray();
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            labels = Enumerable.Range(0, graph.VertexCount)
                .Select(vertex => graph.Rows.Neighbours(vertex).ToArray()
                    .Zip(graph.WeightsOf(vertex).ToArray(), (neighbour, weight) => (Label: labels[neighbour], Weight: (double)weight))
                    .GroupBy(vote => vote.Label)
                    .OrderByDescending(votes => votes.Sum(vote => vote.Weight))
                    .ThenBy(votes => votes.Key)
                    .Select(votes => votes.Key)
                    .DefaultIfEmpty(labels[vertex])
                    .First())
                .ToArray();
        }

        return labels;
    }
}
