using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths.Search;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>Numbers of hops between all pairs of some authors.</summary>
public sealed class DistanceMatrix
{
    /// <summary>Most authors of one matrix.</summary>
    public const int MaxAuthors = 4096;

    /// <summary>Below this many authors the pairs are searched one by one, each from both ends.</summary>
    private const int PairwiseBelow = 16;

    private readonly int[] _hops;

    private DistanceMatrix(IReadOnlyList<NodeId> authors, int[] hops, RunReport report) =>
        (Authors, _hops, Report) = (authors, hops, report);

    /// <summary>Rows and columns, as asked.</summary>
    public IReadOnlyList<NodeId> Authors { get; }

    /// <summary>After a stop, distances that are given are right and some are missing.</summary>
    public RunReport Report { get; }

    /// <summary>Hops between the i-th and the j-th author; null when there is no path within the limit.</summary>
    public int? this[int i, int j] => _hops[(i * Authors.Count) + j] is >= 0 and var hops ? hops : null;

    /// <summary>
    /// Measures all pairs. Few authors: bidirectional searches. Many: <see cref="MultiSourceSearch"/>, 64 sources a pass, each pass
    /// O(authorships · hops) at most with 16 bytes an author and a paper.
    /// </summary>
    /// <exception cref="ArgumentException">The topology does not hold an author, or there are too many.</exception>
    public static DistanceMatrix Between(
        PaperScope scope, IReadOnlyList<NodeId> authors, int maxHops = int.MaxValue, RunBudget? budget = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxHops);
        if (authors.Count > MaxAuthors) throw new ArgumentException($"A matrix has at most {MaxAuthors} authors.", nameof(authors));
        var running = budget ?? RunBudget.Unlimited();
        var vertices = AuthorVertices.Of(scope, authors);
        var hops = new int[vertices.Length * vertices.Length];
        Array.Fill(hops, BidirectionalSearch.None);
        if (vertices.Length < PairwiseBelow) Pairwise(scope, vertices, hops, maxHops, running);
        else Together(scope, vertices, hops, maxHops, running);
        return new(authors, hops, running.Report);
    }

    private static void Pairwise(PaperScope scope, int[] authors, int[] hops, int maxHops, RunBudget budget)
    {
        var spaces = scope.Topology.SearchSpaces;
        var space = spaces.Rent();
        var search = new BidirectionalSearch(scope, space, budget);
        var components = scope.Topology.AuthorComponents;
        for (var i = 0; i < authors.Length; i++)
        {
            for (var j = i; j < authors.Length && !budget.IsExhausted; j++)
            {
                if (components[authors[i]] != components[authors[j]]) continue;
                var distance = search.Seed([authors[i]], [authors[j]]) ? search.Run(maxHops, allContacts: false) : 0;
                hops[(i * authors.Length) + j] = hops[(j * authors.Length) + i] = distance;
            }
        }

        spaces.Return(space);
    }

    private static void Together(PaperScope scope, int[] authors, int[] hops, int maxHops, RunBudget budget)
    {
        var search = new MultiSourceSearch(scope, authors);
        for (var first = 0; first < authors.Length && !budget.IsExhausted; first += MultiSourceSearch.Width)
            search.Run(first, hops, maxHops, budget);
    }
}
