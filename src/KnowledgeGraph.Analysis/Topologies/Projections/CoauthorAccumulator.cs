using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Topologies.Projections;

/// <summary>Sums the ties of one author at a time in an array over all authors. One a thread.</summary>
internal sealed class CoauthorAccumulator(PaperScope scope, PaperWeights weights)
{
    private readonly double[] _sums = new double[scope.Topology.Authors.Count];
    private readonly GrowingArray<int> _touched = new();

    /// <summary>Makes the rows of authors from first to end, or fewer when the budget runs out.</summary>
    public CoauthorBlock Run(int first, int end, RunBudget budget)
    {
        var (targets, values) = (new GrowingArray<int>(), new GrowingArray<float>());
        var degrees = new int[end - first];
        var test = scope.Test;
        for (var author = first; author < end; author++)
        {
            if (!test.AllowsAuthor(author)) continue;
            if (!budget.Spend(Sum(author, test))) break;
            degrees[author - first] = _touched.Count;
            var row = _touched.ToArray();
            Array.Sort(row);
            foreach (var other in row)
            {
                targets.Add(other);
                values.Add((float)_sums[other]);
                _sums[other] = 0;
            }

            _touched.Clear();
        }

        return new(degrees, targets.ToArray(), values.ToArray());
    }

    private long Sum(int author, PaperTest test)
    {
        var topology = scope.Topology;
        long read = 1;
        foreach (var paper in topology.AuthorPapers.Neighbours(author))
        {
            if (!test.Allows(paper)) continue;
            var weight = weights.Of(paper);
            if (weight <= 0) continue;
            var team = topology.PaperAuthors.Neighbours(paper);
            read += team.Length;
            foreach (var other in team)
            {
                if (other == author || !test.AllowsAuthor(other)) continue;
                if (_sums[other] == 0) _touched.Add(other);
                _sums[other] += weight;
            }
        }

        return read;
    }
}
