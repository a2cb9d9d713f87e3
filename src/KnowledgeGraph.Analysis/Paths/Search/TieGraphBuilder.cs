using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>
/// Makes the layered graph of all shortest paths from the marks that a finished <see cref="BidirectionalSearch"/> left: from the
/// contacts back to the start along forward marks, and on to the target along backward marks. It reads the neighbourhoods of those
/// authors alone that lie on a shortest path.
/// </summary>
internal sealed class TieGraphBuilder(BidirectionalSearch search, int hops, RunBudget budget)
{
    private readonly GraphTopology _topology = search.Scope.Topology;
    private readonly SearchSpace _space = search.Space;
    private readonly int[][] _layers = new int[hops + 1][];

    /// <summary>
    /// Makes the graph, or null when the budget ran out. A spur is the start of a search that began at its second hop.
    /// </summary>
    public TieGraph? Build(int? spur = null)
    {
        var middle = search.ContactLevel / 2;
        if ((search.ContactLevel & 1) == 0)
        {
            _layers[middle] = Sorted(search.Contacts);
        }
        else
        {
            _layers[middle] = AuthorsOfContacts(_space.Forward.MarkOf(2 * middle));
            _layers[middle + 1] = AuthorsOfContacts(_space.Backward.MarkOf(2 * (hops - middle - 1)));
        }

        var firstTraced = spur is null ? 0 : 1;
        for (var layer = middle - 1; layer >= firstTraced; layer--)
        {
            if (!Trace(layer + 1, layer, _space.Forward, 2 * layer)) return null;
        }

        if (spur is { } start) _layers[0] = [start];
        for (var layer = middle + 1; layer <= hops; layer++)
        {
            if (_layers[layer] is null && !Trace(layer - 1, layer, _space.Backward, 2 * (hops - layer))) return null;
        }

        return Connect(spur is not null);
    }

    private static int[] Sorted(ReadOnlySpan<int> vertices)
    {
        var sorted = vertices.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private int[] AuthorsOfContacts(int mark)
    {
        var found = new SortedSet<int>();
        foreach (var paper in search.Contacts)
        {
            foreach (var author in _topology.PaperAuthors.Neighbours(paper))
            {
                if (_space.AuthorMarks[author] == mark) found.Add(author);
            }
        }

        return [.. found];
    }

    /// <summary>Fills a layer with the neighbours of the one beside it that stand at the level of the side.</summary>
    private bool Trace(int from, int layer, SearchSide side, int level)
    {
        var found = new HashSet<int>();
        var (paperMark, authorMark) = (side.MarkOf(level + 1), side.MarkOf(level));
        foreach (var author in _layers[from])
        {
            long read = 1;
            foreach (var paper in _topology.AuthorPapers.Neighbours(author))
            {
                read++;
                if (_space.PaperMarks[paper] != paperMark) continue;
                foreach (var other in _topology.PaperAuthors.Neighbours(paper))
                {
                    read++;
                    if (_space.AuthorMarks[other] == authorMark) found.Add(other);
                }
            }

            if (!budget.Spend(read)) return false;
        }

        _layers[layer] = Sorted([.. found]);
        return true;
    }

    private TieGraph? Connect(bool firstHopIsTaken)
    {
        var successors = new int[hops][][];
        for (var layer = 0; layer < hops; layer++)
        {
            if (layer == 0 && firstHopIsTaken)
            {
                successors[0] = [[.. Enumerable.Range(0, _layers[1].Length)]];
                continue;
            }

            if (Successors(layer) is not { } found) return null;
            successors[layer] = found;
        }

        return new(_layers, successors);
    }

    private int[][]? Successors(int layer)
    {
        var places = new Dictionary<int, int>(_layers[layer + 1].Length);
        foreach (var author in _layers[layer + 1]) places.Add(author, places.Count);
        var paperMark = PaperMarkOf(layer);
        var successors = new int[_layers[layer].Length][];
        var found = new SortedSet<int>();
        for (var i = 0; i < successors.Length; i++)
        {
            long read = 1;
            foreach (var paper in _topology.AuthorPapers.Neighbours(_layers[layer][i]))
            {
                read++;
                if (_space.PaperMarks[paper] != paperMark) continue;
                foreach (var other in _topology.PaperAuthors.Neighbours(paper))
                {
                    read++;
                    if (places.TryGetValue(other, out var place)) found.Add(place);
                }
            }

            if (!budget.Spend(read)) return null;
            successors[i] = [.. found];
            found.Clear();
        }

        return successors;
    }

    /// <summary>
    /// The mark that every paper of a hop bears: a paper that one side saw earlier would make a shorter path, and a later one cannot
    /// touch the hop.
    /// </summary>
    private int PaperMarkOf(int layer)
    {
        var level = (2 * layer) + 1;
        if (level == search.ContactLevel) return search.ContactMark;
        return level < search.ContactLevel ? _space.Forward.MarkOf(level) : _space.Backward.MarkOf((2 * hops) - level);
    }
}
