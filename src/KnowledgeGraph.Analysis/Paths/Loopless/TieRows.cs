using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>Weighted rows of co-authors, made when first asked for and kept for the query. Not thread-safe.</summary>
internal sealed class TieRows(PaperScope scope, PaperWeights weights, RunBudget budget)
{
    private readonly Dictionary<int, TieRow> _rows = [];

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
        var strengths = new SortedDictionary<int, double>();
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
                if (other != author && test.AllowsAuthor(other)) strengths[other] = strengths.GetValueOrDefault(other) + weight;
            }
        }

        if (!budget.Spend(read)) return null;
        return new([.. strengths.Keys], [.. strengths.Values.Select(strength => 1 / strength)]);
    }
}
