using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Continuations with the fewest hops, by bidirectional search from the co-authors of the spur. The banned authors concern the
/// first hop alone, so that hop is taken before the search; the root's authors are blocked in it.
/// </summary>
internal sealed class HopSpurSearch(
    PaperScope scope, SearchSpace space, int target, int maxHops, IReadOnlySet<int> avoided, RunBudget budget)
    : ISpurSearch
{
    private readonly BidirectionalSearch _search = new(scope, space, budget);

    public LooplessPath? Find(ReadOnlySpan<int> root, IReadOnlySet<int> banned)
    {
        var (spur, hopsLeft) = (root[^1], maxHops - (root.Length - 1));
        if (spur == target) return scope.Test.AllowsAuthor(spur) ? Path(root, [spur]) : null;
        if (hopsLeft < 1 || FirstHop(root, banned) is not { } firstHop) return null;
        if (Array.BinarySearch(firstHop, target) >= 0) return Path(root, [spur, target]);

        _search.SeedSecondHop([.. root, .. avoided], firstHop, target);
        var hops = _search.Run(hopsLeft, allContacts: true);
        if (hops == BidirectionalSearch.None) return null;
        return new TieGraphBuilder(_search, hops, budget).Build(spur) is { } ties ? Path(root, ties.First()) : null;
    }

    private static LooplessPath Path(ReadOnlySpan<int> root, ReadOnlySpan<int> continuation) =>
        new([.. root[..^1], .. continuation], root.Length + continuation.Length - 2);

    /// <summary>Authors who may follow the spur, ascending; null when the spur may not be used or the budget ended.</summary>
    private int[]? FirstHop(ReadOnlySpan<int> root, IReadOnlySet<int> banned)
    {
        var topology = scope.Topology;
        var test = scope.Test;
        if (!test.AllowsAuthor(root[^1])) return null;
        var found = new HashSet<int>();
        long read = 1;
        foreach (var paper in topology.AuthorPapers.Neighbours(root[^1]))
        {
            if (!test.Allows(paper)) continue;
            var team = topology.PaperAuthors.Neighbours(paper);
            read += team.Length;
            foreach (var author in team)
            {
                if (test.AllowsAuthor(author) && !banned.Contains(author) && !avoided.Contains(author) && !root.Contains(author))
                    found.Add(author);
            }
        }

        if (!budget.Spend(read)) return null;
        int[] ascending = [.. found];
        Array.Sort(ascending);
        return ascending;
    }
}
