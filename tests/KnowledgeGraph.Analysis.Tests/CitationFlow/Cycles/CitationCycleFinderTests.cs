using KnowledgeGraph.Analysis.CitationFlow.Cycles;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.Cycles;

public sealed class CitationCycleFinderTests
{
    [Fact]
    public void Find_RandomGraphs_EqualsMutualReachability()
    {
        var random = new Random(113);
        for (var round = 0; round < 800; round++)
        {
            var topology = CitationGraphs.Any(random, 12, random.Next(30));
            var scope = (round % 2 == 0 ? new PaperFilter() : new PaperFilter { FirstYear = 2001 }).Compile(topology);

            var cycles = CitationCycleFinder.Find(scope);

            Assert.Equal(Expected(scope), cycles.Groups.Select(group => string.Join(' ', group)));
            var selfCiting = Enumerable.Range(0, 12)
                .Where(paper => scope.Test.Allows(paper) && topology.References.Neighbours(paper).Contains(paper));
            Assert.Equal(selfCiting, cycles.SelfCiting);
        }
    }

    [Fact]
    public void Of_ChainOfAMillion_DoesNotOverflowTheStack()
    {
        const int Count = 1_000_000;
        var sources = Enumerable.Range(0, Count).ToArray();
        var targets = sources.Select(vertex => (vertex + 1) % Count).ToArray();

        Assert.Equal(1, StronglyConnectedComponents.Of(Adjacency.FromEdges(Count, Count, sources, targets)).Count);
        Assert.Equal(Count, StronglyConnectedComponents.Of(Adjacency.FromEdges(Count, Count, sources[..^1], targets[..^1])).Count);
    }

    private static IEnumerable<string> Expected(PaperScope scope)
    {
        var reach = Enumerable.Range(0, 12).Select(paper => Reach(scope, paper)).ToArray();
        return Enumerable.Range(0, 12)
            .Select(paper => reach[paper].Where(other => reach[other].Contains(paper)).Order().ToArray())
            .Where(group => group.Length > 1)
            .Select(group => string.Join(' ', group))
            .Distinct();
    }

    /// <summary>Every paper reached by at least one citation and, so that single papers group with themselves, the paper.</summary>
    private static HashSet<int> Reach(PaperScope scope, int paper)
    {
        var seen = new HashSet<int>();
        if (!scope.Test.Allows(paper)) return seen;
        var stack = new Stack<int>([paper]);
        while (stack.TryPop(out var at))
        {
            if (!seen.Add(at)) continue;
            foreach (var next in scope.Topology.References.Neighbours(at))
            {
                if (scope.Test.Allows(next)) stack.Push(next);
            }
        }

        return seen;
    }
}
