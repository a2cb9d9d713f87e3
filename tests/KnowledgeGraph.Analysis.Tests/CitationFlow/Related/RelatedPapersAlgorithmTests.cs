using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.CitationFlow.Related;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.Related;

public sealed class RelatedPapersAlgorithmTests
{
    [Fact]
    public void Run_RandomGraphs_CountsAndNamesWhatIsShared()
    {
        var random = new Random(157);
        for (var round = 0; round < 600; round++)
        {
            var topology = CitationGraphs.Acyclic(random, 20, random.Next(100));
            var scope = (round % 2 == 0 ? new PaperFilter() : new PaperFilter { LastYear = 2004 }).Compile(topology);
            var paper = random.Next(20);

            var result = RelatedPapersAlgorithm.Run(scope, paper, new() { Count = 100, Examples = 100 });

            var (references, citing) = (Row(topology.References, paper), Row(topology.CitedBy, paper));
            var expected = Enumerable.Range(0, 20)
                .Where(other => other != paper && scope.Test.Allows(other))
                .Where(other => references.Contains(other) || citing.Contains(other)
                    || references.Intersect(Row(topology.References, other)).Any() || citing.Intersect(Row(topology.CitedBy, other)).Any());
            Assert.Equal(expected, result.Papers.Select(related => related.Paper).Order());
            Assert.Equal(result.Papers.Count, result.Found);
            var scores = result.Papers.Select(related => related.Score).ToArray();
            Assert.Equal(scores.OrderDescending(), scores);
            foreach (var related in result.Papers)
            {
                var shared = references.Intersect(Row(topology.References, related.Paper)).ToArray();
                var together = citing.Intersect(Row(topology.CitedBy, related.Paper)).ToArray();
                Assert.Equal((shared.Length, together.Length), (related.SharedReferences, related.CitedTogether));
                Assert.Equal(shared.Order(), related.ReferenceExamples.Order());
                Assert.Equal(together.Order(), related.CitingExamples.Order());
                Assert.Equal((references.Contains(related.Paper), citing.Contains(related.Paper)), (related.CitesIt, related.IsCitedByIt));
                Assert.Equal(Cosine(shared, references, Row(topology.References, related.Paper)), related.Coupling, 1e-9);
                Assert.Equal(Cosine(together, citing, Row(topology.CitedBy, related.Paper)), related.Cocitation, 1e-9);
                Assert.Equal(1 - (1 - related.Coupling) * (1 - related.Cocitation), related.Score, 1e-9);
            }
        }
    }

    [Fact]
    public void Run_Limits_KeepTheFirstAndTheRarestReasons()
    {
        // Papers 5 and 6 share references 0 and 1; reference 0 is cited by one paper more.
        var topology = CitationGraphs.Of(8, (5, 0), (5, 1), (6, 0), (6, 1), (7, 0));

        var result = RelatedPapersAlgorithm.Run(
            new PaperFilter().Compile(topology), 5, new() { Count = 1, Examples = 1, MinShared = 2 });

        var related = Assert.Single(result.Papers);
        Assert.Equal(6, related.Paper);
        Assert.Equal([1], related.ReferenceExamples);
        Assert.Equal(3, result.Found);
    }

    [Fact]
    public void Run_BudgetThatEnds_SaysSo()
    {
        var topology = CitationGraphs.Acyclic(new(163), 50, 800);
        Assert.False(RelatedPapersAlgorithm.Run(new PaperFilter().Compile(topology), 40, null, new RunBudget(5)).Report.IsComplete);
    }

    private static int[] Row(Adjacency rows, int paper) => rows.Neighbours(paper).ToArray();

    private static double Cosine(int[] shared, int[] mine, int[] theirs) =>
        shared.Length == 0 ? 0 : shared.Length / Math.Sqrt(mine.Length * theirs.Length);
}
