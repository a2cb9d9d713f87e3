using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Analysis.Paths.Loopless;

/// <summary>Puts together the search that a query needs: by hops or by ties, direct or through given authors.</summary>
internal sealed class LegFactory(PaperScope scope, PaperWeights? weights, int maxHops, RunBudget budget)
{
    private const int FirstBatch = 16;

    private static readonly IReadOnlySet<int> Nobody = new HashSet<int>();
    private readonly TieRows? _rows = weights is null ? null : new(scope, weights, budget);

    /// <summary>Paths without given authors between the ends, in order.</summary>
    public IEnumerable<int[]> Direct(int from, int to, SearchSpace space)
    {
        var components = scope.Topology.AuthorComponents;
        if (components[from] != components[to]) return [];
        return _rows is null && from != to
            ? ByHops(from, to, Nobody, space)
            : Leg(from, to, Nobody, space).Select(path => path.Authors);
    }

    private IEnumerable<int[]> ByHops(int from, int to, IReadOnlySet<int> avoided, SearchSpace space)
    {
        var other = scope.Topology.SearchSpaces.Rent();
        var made = 0;
        try
        {
            var corridor = new HopCorridor(scope, (space, other), from, to, avoided, budget);
            var enumerator = new HopEnumerator(scope, corridor, from, to, maxHops, budget);
            foreach (var path in enumerator.Paths())
            {
                made++;
                yield return path;
            }

            if (!enumerator.HasGivenUp) yield break;
        }
        finally
        {
            scope.Topology.SearchSpaces.Return(other);
        }

        // The same paths in the same order, found with more work for each and without an end where nothing is found.
        foreach (var path in Leg(from, to, avoided, space).Skip(made)) yield return path.Authors;
    }

    /// <summary>Paths through all stops in order. No leg may touch the stops of the others.</summary>
    public IEnumerable<LooplessPath> Through(int[] stops, SearchSpace space)
    {
        var legs = new List<IEnumerable<LooplessPath>>();
        for (var i = 0; i + 1 < stops.Length; i++)
        {
            var (from, to) = (stops[i], stops[i + 1]);
            var avoided = stops.Where(stop => stop != from && stop != to).ToHashSet();
            legs.Add(_rows is null ? InBatches(from, to, avoided, space) : Leg(from, to, avoided, space));
        }

        return new ViaEnumerator(legs, maxHops, budget).Paths();
    }

    /// <summary>
    /// The paths of a leg by hops. The balls around its ends lie in memory that the other legs need in between, so each batch of paths is made
    /// at once, and twice as many from the beginning when they do not suffice.
    /// </summary>
    private IEnumerable<LooplessPath> InBatches(int from, int to, IReadOnlySet<int> avoided, SearchSpace space)
    {
        for (var (made, wanted) = (0, FirstBatch); !budget.IsExhausted; wanted *= 2)
        {
            var batch = ByHops(from, to, avoided, space).Take(wanted).Skip(made).ToList();
            foreach (var path in batch) yield return new(path, path.Length - 1);
            made += batch.Count;
            if (made < wanted) yield break;
        }
    }

    private IEnumerable<LooplessPath> Leg(int from, int to, IReadOnlySet<int> avoided, SearchSpace space)
    {
        ISpurSearch search = _rows is null
            ? new HopSpurSearch(scope, space, to, maxHops, avoided, budget)
            : new TieSpurSearch(scope, _rows, from, to, maxHops, avoided, budget);
        return new YenEnumerator(search, from, budget).Paths();
    }
}
