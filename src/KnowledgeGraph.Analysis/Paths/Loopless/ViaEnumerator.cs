using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>
/// Loopless paths through given authors in a given order: every combination of loopless legs, cheapest first, without those in which
/// an author comes twice. Legs are made one at a time, and a combination has a successor for every leg, so that nothing is made
/// before it is needed. Exact; where the legs get in each other's way many combinations may fail, which the budget bounds.
/// </summary>
internal sealed class ViaEnumerator(
    IReadOnlyList<IEnumerable<LooplessPath>> legs, int maxHops, bool costIsHops, RunBudget budget)
{
    private readonly LegBuffer[] _legs = [.. legs.Select(leg => new LegBuffer(leg))];
    private readonly PriorityQueue<int[], LooplessPath> _combinations = new();

    public IEnumerable<LooplessPath> Paths()
    {
        try
        {
            Add(new int[_legs.Length]);
            while (!budget.IsExhausted && _combinations.TryDequeue(out var choice, out var path))
            {
                if (costIsHops && path.Cost > maxHops) yield break;
                if (path.Authors.Length - 1 <= maxHops && path.Authors.Distinct().Count() == path.Authors.Length) yield return path;
                if (!budget.Spend(path.Authors.Length)) yield break;
                Successors(choice);
            }
        }
        finally
        {
            foreach (var leg in _legs) leg.Dispose();
        }
    }

    /// <summary>Raises one leg at a time, none left of the last raised one, so that each combination comes up once.</summary>
    private void Successors(int[] choice)
    {
        var last = Array.FindLastIndex(choice, place => place > 0);
        for (var leg = Math.Max(last, 0); leg < choice.Length; leg++)
        {
            var next = (int[])choice.Clone();
            next[leg]++;
            Add(next);
        }
    }

    private void Add(int[] choice)
    {
        var authors = new List<int>();
        var cost = 0.0;
        for (var i = 0; i < choice.Length; i++)
        {
            if (!_legs[i].TryGet(choice[i], out var leg)) return;
            authors.AddRange(i == 0 ? leg.Authors : leg.Authors.Skip(1));
            cost += leg.Cost;
        }

        var path = new LooplessPath([.. authors], cost);
        _combinations.Enqueue(choice, path);
    }
}
