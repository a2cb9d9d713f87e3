using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Loopless;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>
/// The k best loopless paths between two authors, by hops or by strength of ties, with hop limit, filter, via and avoid together.
/// By hops, the paths of each length are walked between two balls around the ends (<see cref="HopEnumerator"/>), leg by leg where authors
/// are given; where that finds little, and by strength, Yen's algorithm is used (<see cref="YenEnumerator"/>). Thread-safe.
/// </summary>
public static class CollaborationPaths
{
    /// <exception cref="ArgumentException">The topology does not hold an author, or the query is out of bounds.</exception>
    public static CollaborationResult Find(GraphTopology topology, CollaborationQuery query, RunBudget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(topology);
        Check(query);
        var running = budget ?? RunBudget.Unlimited();
        var scope = FilterOf(query).Compile(topology);
        var weights = query.Strength?.Compile(topology);
        var writer = new PathWriter(scope, weights);
        int[] stops = [AuthorVertices.Of(scope, query.From), .. AuthorVertices.Of(scope, query.Via), AuthorVertices.Of(scope, query.To)];
        if (stops.Distinct().Count() < stops.Length && stops.Length > 2) return new([], running.Report);

        List<CollaborationPath> found = [];
        var legs = new LegFactory(scope, weights, query.MaxHops, running);
        var spaces = topology.SearchSpaces;
        var space = spaces.Rent();
        try
        {
            foreach (var path in Paths(stops, legs, space).Take(query.Count)) found.Add(writer.Write(path));
        }
        finally
        {
            spaces.Return(space);
        }

        return new(found, running.Report);
    }

    private static IEnumerable<int[]> Paths(int[] stops, LegFactory legs, SearchSpace space)
    {
        if (stops.Length == 2) return legs.Direct(stops[0], stops[1], space);
        return legs.Through(stops, space).Select(path => path.Authors);
    }

    private static PaperFilter FilterOf(CollaborationQuery query) => query.Avoid.Count == 0 ? query.Filter : query.Filter with
    {
        ExcludedPapers = [.. query.Filter.ExcludedPapers, .. query.Avoid.Where(node => node.Kind == NodeKind.Paper)],
        ExcludedAuthors = [.. query.Filter.ExcludedAuthors, .. query.Avoid.Where(node => node.Kind == NodeKind.Author)],
    };

    private static void Check(CollaborationQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Count, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Count, CollaborationQuery.MaxCount, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegative(query.MaxHops, nameof(query));
        if (query.Via.Count > CollaborationQuery.MaxVia)
            throw new ArgumentException($"A path goes through at most {CollaborationQuery.MaxVia} given authors.", nameof(query));
        if (query.Avoid.Any(node => node.Kind is not (NodeKind.Paper or NodeKind.Author)))
            throw new ArgumentException("Only authors and papers can be avoided on a path.", nameof(query));
    }
}
