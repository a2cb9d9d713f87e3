using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.Paths;

/// <summary>Every loopless path of a small graph, by trying everything. What the algorithms are held against.</summary>
internal sealed class BruteForcePaths
{
    private readonly double[,] _strength;
    private readonly bool _weighted;
    private readonly int _authors;

    public BruteForcePaths(PaperScope scope, TieStrength? strength = null)
    {
        var topology = scope.Topology;
        var weights = strength?.Compile(topology);
        _weighted = strength is not null;
        _authors = topology.Authors.Count;
        _strength = new double[_authors, _authors];
        var excluded = scope.Filter.ExcludedAuthors.Select(node => (int)node.Number).ToHashSet();
        for (var paper = 0; paper < topology.Papers.Count; paper++)
        {
            if (!Allows(scope, paper)) continue;
            foreach (var a in topology.PaperAuthors.Neighbours(paper))
            {
                foreach (var b in topology.PaperAuthors.Neighbours(paper))
                {
                    if (a != b && !excluded.Contains(a) && !excluded.Contains(b)) _strength[a, b] += weights?.Of(paper) ?? 1;
                }
            }
        }
    }

    /// <summary>All paths within the hop limit, by cost, then hops, then authors.</summary>
    public List<(int[] Authors, double Cost)> All(int from, int to, int maxHops, params int[] via)
    {
        var found = new List<(int[] Authors, double Cost)>();
        Extend([from], 0, to, maxHops, found);
        return [.. found.Where(path => GoesThrough(path.Authors, via))
            .OrderBy(path => Math.Round(path.Cost, 9))
            .ThenBy(path => path.Authors.Length)
            .ThenBy(path => string.Join(',', path.Authors.Select(author => $"{author:D5}")))];
    }

    public int? Distance(int from, int to, int maxHops = int.MaxValue)
    {
        var levels = Levels(from);
        return levels[to] >= 0 && levels[to] <= maxHops ? levels[to] : null;
    }

    public int[] Levels(int from)
    {
        var levels = Enumerable.Repeat(-1, _authors).ToArray();
        levels[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var author))
        {
            for (var next = 0; next < _authors; next++)
            {
                if (_strength[author, next] <= 0 || levels[next] >= 0) continue;
                levels[next] = levels[author] + 1;
                queue.Enqueue(next);
            }
        }

        return levels;
    }

    private static bool Allows(PaperScope scope, int paper)
    {
        var (filter, topology) = (scope.Filter, scope.Topology);
        var year = topology.PaperYears.Span[paper];
        return (filter.FirstYear is null || year >= filter.FirstYear)
            && (filter.LastYear is null || year <= filter.LastYear)
            && (filter.MaxTeam is null || topology.PaperAuthors.Degree(paper) <= filter.MaxTeam)
            && !filter.ExcludedPapers.Contains(new NodeId(NodeKind.Paper, paper));
    }

    private static bool GoesThrough(int[] path, int[] via)
    {
        var next = 0;
        foreach (var author in path.Skip(1).SkipLast(1))
        {
            if (next < via.Length && author == via[next]) next++;
        }

        return next == via.Length;
    }

    private void Extend(List<int> path, double cost, int to, int maxHops, List<(int[] Authors, double Cost)> found)
    {
        if (path[^1] == to)
        {
            found.Add(([.. path], cost));
            return;
        }

        if (path.Count > maxHops) return;
        for (var next = 0; next < _authors; next++)
        {
            var strength = _strength[path[^1], next];
            if (strength <= 0 || path.Contains(next)) continue;
            path.Add(next);
            Extend(path, cost + (_weighted ? 1 / strength : 1), to, maxHops, found);
            path.RemoveAt(path.Count - 1);
        }
    }
}
