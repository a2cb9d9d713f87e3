using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Loopless paths between two authors, best first, made one at a time.
/// Yen: Finding the K Shortest Loopless Paths in a Network, Management Science 17 (1971), with Lawler's partition (Management Science
/// 18, 1972): the rest of the paths after each answer falls into disjoint classes, one a deviation, of which only the best is kept.
/// K paths of n authors cost at most K·n searches and K·n kept paths; no path is found twice, so none needs to be looked up.
/// </summary>
internal sealed class YenEnumerator(ISpurSearch search, int from, RunBudget budget)
{
    private static readonly IReadOnlySet<int> Nothing = new HashSet<int>();
    private readonly PriorityQueue<Candidate, LooplessPath> _candidates = new();

    /// <summary>The paths in order. Ends early when the budget does; what it gave is right.</summary>
    public IEnumerable<LooplessPath> Paths()
    {
        Add([from], Nothing);
        while (!budget.IsExhausted && _candidates.TryDequeue(out var best, out _))
        {
            yield return best.Path;
            Split(best);
        }
    }

    private void Split(Candidate best)
    {
        var authors = best.Path.Authors;
        for (var deviation = best.Deviation; deviation < authors.Length - 1; deviation++)
        {
            var banned = new HashSet<int>(deviation == best.Deviation ? best.Banned : Nothing) { authors[deviation + 1] };
            Add(authors.AsSpan(0, deviation + 1), banned);
        }
    }

    private void Add(ReadOnlySpan<int> root, IReadOnlySet<int> banned)
    {
        if (search.Find(root, banned) is { } path) _candidates.Enqueue(new(path, root.Length - 1, banned), path);
    }

    /// <summary>
    /// The best path of a class: those that share its beginning up to the deviation and do not go on to a banned author.
    /// </summary>
    private sealed record Candidate(LooplessPath Path, int Deviation, IReadOnlySet<int> Banned);
}
