using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Traversal;

/// <summary>
/// Numbers of hops from one author to all others, over the author–paper graph under a filter. Time O(authorships) at most; memory
/// four bytes an author and a paper. The result does not depend on the number of threads.
/// </summary>
internal static class AuthorLevels
{
    /// <summary>Hops by author vertex, -1 where not reached within the limit. Levels given after a stop are right.</summary>
    public static int[] From(PaperScope scope, int source, int maxHops, RunBudget budget, int threads)
    {
        var topology = scope.Topology;
        var (authors, papers) = (topology.Authors.Count, topology.Papers.Count);
        var authorLevels = BreadthFirstSearch.NewLevels(authors);
        if (!scope.Test.AllowsAuthor(source)) return authorLevels;
        authorLevels[source] = 0;
        var toPapers = new LevelStep(
            topology.AuthorPapers,
            topology.PaperAuthors,
            topology.PaperAuthors,
            BreadthFirstSearch.NewLevels(papers),
            scope.AllowsEveryPaper ? null : scope.Papers());
        var toAuthors = new LevelStep(
            topology.PaperAuthors,
            topology.AuthorPapers,
            topology.AuthorPapers,
            authorLevels,
            scope.AllowsEveryAuthor ? null : scope.Authors());
        var frontier = LevelFrontier.Of(topology.AuthorPapers, source);
        threads = BreadthFirstSearch.ThreadsOf(threads);
        for (var hop = 1; hop <= maxHops && frontier is { Count: > 0 }; hop++)
        {
            frontier = toPapers.Run(frontier, hop, budget, threads);
            if (frontier is not null) frontier = toAuthors.Run(frontier, hop, budget, threads);
        }

        return authorLevels;
    }
}
