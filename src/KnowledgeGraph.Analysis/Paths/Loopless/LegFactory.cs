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
            ? ByHops(from, to, maxHops, Nobody, space)
            : Leg(from, to, maxHops, Nobody, space).Select(path => path.Authors);
    }

    private IEnumerable<int[]> ByHops(int from, int to, int hops, IReadOnlySet<int> avoided, SearchSpace space)
    {
        var other = scope.Topology.SearchSpaces.Rent();
        var made = 0;
        try
        {
            var corridor = new HopCorridor(scope, (space, other), from, to, avoided, budget);
            var enumerator = new HopEnumerator(scope, corridor, from, to, hops, budget);
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
        foreach (var path in Leg(from, to, hops, avoided, space).Skip(made)) yield return path.Authors;
    }

    /// <summary>
    /// Paths through all stops in order. No leg may touch the stops of the others, nor take more hops than their shortest ways leave: legs
    /// as long as the whole path would be made in numbers that nothing could use.
    /// </summary>
    public IEnumerable<LooplessPath> Through(int[] stops, SearchSpace space)
    {
        var ends = stops.Zip(stops.Skip(1)).ToArray();
        var avoided = Array.ConvertAll(ends, leg => stops.Where(stop => stop != leg.First && stop != leg.Second).ToHashSet());
        var shortest = new int[ends.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            if (ByHops(ends[i].First, ends[i].Second, maxHops, avoided[i], space).FirstOrDefault() is not { } path) return [];
            shortest[i] = path.Length - 1;
        }

        var spare = maxHops - shortest.Sum();
        if (spare < 0) return [];
        var legs = ends.Select((leg, i) => _rows is null
            ? InBatches(leg.First, leg.Second, shortest[i] + spare, avoided[i], space)
            : Leg(leg.First, leg.Second, shortest[i] + spare, avoided[i], space));
        return new ViaEnumerator([.. legs], maxHops, costIsHops: _rows is null, budget).Paths();
    }

    /// <summary>
    /// The paths of a leg by hops. The balls around its ends lie in memory that the other legs need in between, so each batch of paths is
    /// made at once, and twice as many from the beginning when they do not suffice.
    /// </summary>
    private IEnumerable<LooplessPath> InBatches(int from, int to, int hops, IReadOnlySet<int> avoided, SearchSpace space)
    {
        for (var (made, wanted) = (0, FirstBatch); !budget.IsExhausted; wanted *= 2)
        {
            var batch = ByHops(from, to, hops, avoided, space).Take(wanted).Skip(made).ToList();
            foreach (var path in batch) yield return new(path, path.Length - 1);
            made += batch.Count;
            if (made < wanted) yield break;
        }
    }

    private IEnumerable<LooplessPath> Leg(int from, int to, int hops, IReadOnlySet<int> avoided, SearchSpace space)
    {
        ISpurSearch search = _rows is null
            ? new HopSpurSearch(scope, space, to, hops, avoided, budget)
            : new TieSpurSearch(scope, _rows, from, to, hops, avoided, budget);
        return new YenEnumerator(search, from, budget).Paths();
    }
}
