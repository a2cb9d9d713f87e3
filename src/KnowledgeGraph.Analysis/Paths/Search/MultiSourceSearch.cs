using System.Numerics;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// Breadth-first searches from up to 64 authors in one pass over the author–paper graph, a bit of a word for each.
/// Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann, Vo: The More the Merrier: Efficient Multi-Source Graph Traversal, PVLDB 8
/// (2014). Memory 16 bytes an author and a paper. Not thread-safe.
/// </summary>
internal sealed class MultiSourceSearch(PaperScope scope, int[] authors)
{
    /// <summary>Sources of one pass.</summary>
    public const int Width = 64;

    private readonly GraphTopology _topology = scope.Topology;
    private readonly ulong[] _authorSeen = new ulong[scope.Topology.Authors.Count];
    private readonly ulong[] _authorNew = new ulong[scope.Topology.Authors.Count];
    private readonly ulong[] _paperSeen = new ulong[scope.Topology.Papers.Count];
    private readonly ulong[] _paperNew = new ulong[scope.Topology.Papers.Count];
    private GrowingArray<int> _frontier = new();
    private GrowingArray<int> _next = new();

    /// <summary>Fills the rows of the authors from <paramref name="first"/> on, as many as one pass takes.</summary>
    public void Run(int first, int[] hops, int maxHops, RunBudget budget)
    {
        var count = Math.Min(Width, authors.Length - first);
        Clear();
        Seed(first, count);
        Record(first, hops, 0);
        for (var hop = 1; hop <= maxHops && _frontier.Count > 0; hop++)
        {
            var toPapers = Step(_topology.AuthorPapers, _authorNew, _paperSeen, _paperNew, papers: true, budget);
            if (!toPapers || !Step(_topology.PaperAuthors, _paperNew, _authorSeen, _authorNew, papers: false, budget)) return;
            if (!Record(first, hops, hop)) return;
        }
    }

    private void Clear()
    {
        Array.Clear(_authorSeen);
        Array.Clear(_authorNew);
        Array.Clear(_paperSeen);
        Array.Clear(_paperNew);
        _frontier.Clear();
    }

    private void Seed(int first, int count)
    {
        var test = scope.Test;
        for (var bit = 0; bit < count; bit++)
        {
            var author = authors[first + bit];
            if (!test.AllowsAuthor(author)) continue;
            if (_authorNew[author] == 0) _frontier.Add(author);
            _authorNew[author] |= 1UL << bit;
            _authorSeen[author] |= 1UL << bit;
        }
    }

    /// <summary>Notes distances of authors that were new at this hop. False when every pair is known.</summary>
    private bool Record(int first, int[] hops, int hop)
    {
        var open = false;
        var all = authors.Length - first >= Width ? ulong.MaxValue : (1UL << (authors.Length - first)) - 1;
        for (var column = 0; column < authors.Length; column++)
        {
            var author = authors[column];
            for (var news = _authorNew[author]; news != 0; news &= news - 1)
                hops[((first + BitOperations.TrailingZeroCount(news)) * authors.Length) + column] = hop;
            open |= _authorSeen[author] != all;
        }

        return open;
    }

    private bool Step(Adjacency rows, ulong[] from, ulong[] seen, ulong[] next, bool papers, RunBudget budget)
    {
        var test = scope.Test;
        _next.Clear();
        foreach (var vertex in _frontier.Items)
        {
            var bits = from[vertex];
            from[vertex] = 0;
            var row = rows.Neighbours(vertex);
            foreach (var target in row)
            {
                var news = bits & ~seen[target];
                if (news == 0 || !(papers ? test.Allows(target) : test.AllowsAuthor(target))) continue;
                if (next[target] == 0) _next.Add(target);
                next[target] |= news;
            }

            if (!budget.Spend(row.Length + 1)) return false;
        }

        // Seen only after the level, so that a source's bit spreads from every vertex that got it at once.
        foreach (var vertex in _next.Items) seen[vertex] |= next[vertex];
        (_frontier, _next) = (_next, _frontier);
        return true;
    }
}
