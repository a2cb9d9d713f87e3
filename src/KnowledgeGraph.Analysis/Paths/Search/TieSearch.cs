using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Paths.Search;

/// <summary>All shortest paths between two authors as a <see cref="TieGraph"/>.</summary>
internal static class TieSearch
{
    /// <summary>Null when there is no path within the limit, or the budget ended first.</summary>
    public static TieGraph? Find(PaperScope scope, int from, int to, int maxHops, RunBudget budget)
    {
        if (from == to) return scope.Test.AllowsAuthor(from) ? new([[from]], []) : null;
        var components = scope.Topology.AuthorComponents;
        if (components[from] != components[to]) return null;
        var spaces = scope.Topology.SearchSpaces;
        var space = spaces.Rent();
        try
        {
            var search = new BidirectionalSearch(scope, space, budget);
            search.Seed([from], [to]);
            var hops = search.Run(maxHops, allContacts: true);
            return hops == BidirectionalSearch.None ? null : new TieGraphBuilder(search, hops, budget).Build();
        }
        finally
        {
            spaces.Return(space);
        }
    }
}
