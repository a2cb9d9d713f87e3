using KnowledgeGraph.Analysis.People.Signals;

namespace KnowledgeGraph.Analysis.Tests.People.Signals;

public sealed class CandidateHeapTests
{
    [Fact]
    public void TryTake_RandomCandidates_ComeByFallingScoreAndThenByAuthor()
    {
        var random = new Random(211);
        var heap = new CandidateHeap();
        for (var round = 0; round < 200; round++)
        {
            var candidates = Enumerable.Range(0, random.Next(3000))
                .Select(slot => (Score: random.Next(50) / 7.0, Author: random.Next(1_000_000), Slot: slot))
                .DistinctBy(candidate => candidate.Author).ToArray();
            heap.Clear();
            foreach (var (score, author, slot) in candidates) heap.Add(score, author, slot);
            heap.Arrange();

            var taken = new List<int>();
            while (heap.TryTake(out _, out var slot)) taken.Add(slot);

            var expected = candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Author);
            Assert.Equal(expected.Select(candidate => candidate.Slot), taken);
        }
    }
}
