using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities.Change;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Communities;

/// <summary>The field <c>communityHistory</c>: how communities come, grow, split, merge and go.</summary>
internal static class HistoryFields
{
    private const int MaxWindows = 50;

    public static void Declare(ObjectTypeBuilder<Root> query) =>
        CommunityFields.WithSearch(query.Heavy("communityHistory", HistoryTypes.Result,
            "How communities change over the years: those of each " +
                "window of years, and which goes on as which (Greene, Doyle and Cunningham 2010)."))
            .Argument("from", "Int!", "First year of the first window.")
            .Argument("to", "Int!", "Last year of the last window; the last window may be shorter.")
            .Argument("windowYears", "Int!", $"Years of a window, 1 or more; at most {MaxWindows} windows.", "5")
            .RunsAnalysis<HistoryFound>(PlanAsync);

    private static async ValueTask<AnalysisPlan<HistoryFound>> PlanAsync(AnalysisCall call)
    {
        var search = CommunityFields.ReadSearch(call, stabilityRuns: 0);
        var (from, to, years) = (call.Int("from", 1, 9_999), call.Int("to", 1, 9_999), call.Int("windowYears", 1, 9_999));
        if (from > to) throw AnalysisErrors.YearsReversed(from, to);
        var windows = (to - from + years) / years;
        if (windows > MaxWindows) throw AnalysisErrors.TooMany("windows of years", windows, MaxWindows);
        var filter = (await call.ScopeAsync().ConfigureAwait(false)).Filter;
        var topology = call.Topology;
        return new(search.Algorithm, search.ExpectedNodes, budget =>
        {
            List<(int, int, CommunitiesFound)> found = [];
            for (var first = from; first <= to; first += years)
            {
                var last = Math.Min(to, first + years - 1);
                var part = search.Run(Within(filter, first, last).Compile(topology), budget);
                if (!part.Report.IsComplete) break;
                found.Add((first, last, part.Value));
            }

            return new AnalysisResult<HistoryFound>(HistoryFound.Of(search, found), budget.Report);
        })
        {
            Seed = search.UsesLabels ? null : search.Leiden.Seed,
            Bytes = static found => found.Bytes,
        };
    }

    /// <summary>A filter that has years itself allows those that both do.</summary>
    private static PaperFilter Within(PaperFilter filter, int first, int last)
    {
        var (low, high) = (Math.Max(first, filter.FirstYear ?? first), Math.Min(last, filter.LastYear ?? last));
        return low <= high ? filter with { FirstYear = low, LastYear = high } : filter with { Types = [] };
    }
}
