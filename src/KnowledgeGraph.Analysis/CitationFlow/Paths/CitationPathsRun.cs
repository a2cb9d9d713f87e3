using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.CitationFlow.Paths;

/// <summary>One run of Yen's algorithm: the best candidate is the next path, and its detours are new candidates.</summary>
internal sealed class CitationPathsRun(PaperScope scope, int from, int to, CitationPathOptions options, RunBudget budget)
{
    private readonly DetourSearch _search = new(scope, options.Direction, to, budget);
    private readonly List<int[]> _found = [];
    private readonly PriorityQueue<CandidatePath, CandidatePath> _candidates = new();

    public CitationPathsResult Run()
    {
        if (from == to) _found.Add([from]);
        else Search();
        var complete = !budget.IsExhausted;
        return new([.. _found.Select(Describe)], complete && _candidates.Count == 0, budget.Report);
    }

    private void Search()
    {
        Propose([from], 0);
        while (!budget.IsExhausted && _candidates.TryDequeue(out var path, out _))
        {
            _found.Add(path.Papers);

            if (_found.Count == options.Count && _candidates.Count > 0) return;
            for (var place = path.Deviation; place < path.Papers.Length - 1 && !budget.IsExhausted; place++)
                Propose(path.Papers[..(place + 1)], place);

            // Detours of the last path were looked for all the same: they tell whether there is more than was asked for.
            if (_found.Count == options.Count) return;
        }
    }

    /// <summary>Looks for the first path that begins with the root and goes on differently from all that were found.</summary>
    private void Propose(int[] root, int deviation)
    {
        var taken = new HashSet<int>();
        foreach (var path in _found)
        {
            if (path.Length > root.Length && path.AsSpan(0, root.Length).SequenceEqual(root)) taken.Add(path[root.Length]);
        }

        var detour = _search.Find(root, taken, HopLimit() - deviation);
        if (detour is null) return;
        var candidate = new CandidatePath([.. root, .. detour], deviation);
        _candidates.Enqueue(candidate, candidate);
    }

    /// <summary>With as many candidates as are still wanted, a longer one than the longest of those could not be used.</summary>
    private int HopLimit()
    {
        var wanted = options.Count - _found.Count + 1;
        if (_candidates.Count < wanted) return options.MaxHops;
        var lengths = _candidates.UnorderedItems.Select(item => item.Element.Papers.Length - 1).Order();
        return lengths.ElementAt(wanted - 1);
    }

    private CitationPath Describe(int[] papers)
    {
        var cites = new bool[papers.Length - 1];
        for (var step = 0; step < cites.Length; step++)
        {
            cites[step] = options.Direction != CitationDirection.CitedBy
                && scope.Topology.References.Neighbours(papers[step]).BinarySearch(papers[step + 1]) >= 0;
        }

        return new(papers, cites);
    }
}
