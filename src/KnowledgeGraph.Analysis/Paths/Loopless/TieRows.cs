using System.Runtime.InteropServices;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>Weighted rows of co-authors, made when first asked for and kept for the query. Not thread-safe.</summary>
internal sealed class TieRows(PaperScope scope, PaperWeights weights, RunBudget budget)
{
    private readonly Dictionary<int, TieRow> _rows = [];

    /// <summary>Co-author and place of the weight, one for each joint paper.</summary>
    private readonly List<long> _ties = [];
    private readonly List<double> _weights = [];

    /// <summary>The row of an author; null once the budget has ended.</summary>
    public TieRow? Of(int author)
    {
        if (_rows.TryGetValue(author, out var row)) return budget.Spend(row.Authors.Length + 1) ? row : null;
        row = Make(author);
        if (row is not null) _rows.Add(author, row);
        return row;
    }

    private TieRow? Make(int author)
    {
        _ties.Clear();
        _weights.Clear();
        var topology = scope.Topology;
        var test = scope.Test;
        long read = 1;
        foreach (var paper in topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper) || weights.Of(paper) is not (> 0 and var weight)) continue;
            var team = topology.PaperAuthors.Neighbours(paper);
            read += team.Length;
            foreach (var other in team)
            {
                if (other == author || !test.AllowsAuthor(other)) continue;
                _ties.Add(((long)other << 32) | (uint)_weights.Count);
                _weights.Add(weight);
            }
        }

        return budget.Spend(read) ? Merge() : null;
    }

    /// <summary>Adds up the ties to each author, in the order of the papers, so that sums are the same in both directions.</summary>
    private TieRow Merge()
    {
        var ties = CollectionsMarshal.AsSpan(_ties);
        ties.Sort();
        var (authors, costs, count) = (new int[ties.Length], new double[ties.Length], 0);
        for (var i = 0; i < ties.Length; count++)
        {
            var (author, strength) = ((int)(ties[i] >> 32), 0.0);
            for (; i < ties.Length && (int)(ties[i] >> 32) == author; i++) strength += _weights[(int)ties[i]];
            (authors[count], costs[count]) = (author, 1 / strength);
        }

        return new(authors[..count], costs[..count]);
    }
}
