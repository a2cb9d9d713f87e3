using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>Fields that give numbers of steps between authors: to one or a set, between all of some, from one to everybody.</summary>
internal static class DistanceFields
{
    /// <summary>Most authors of a matrix: its answer has their square of numbers.</summary>
    private const int MaxMatrix = 300;

    /// <summary>Below this many the pairs are searched one by one.</summary>
    private const int Pairwise = 16;

    public static void Declare(ObjectTypeBuilder<Root> query)
    {
        query.Heavy("collaborationDistance", DistanceTypes.Result, "How many joint papers lead from one author to another, or to the " +
            "nearest of a set.")
            .Argument("from", "ID!", "The author at the start. " + PathFields.AuthorId)
            .Argument("to", "[ID!]!", "One author or several. " + PathFields.AuthorId)
            .Argument("maxHops", "Int!", $"Look no further than this, 0 to {PathFields.MaxHops}.", "20")
            .FilterArgumentsInline()
            .RunsAnalysis<DistanceFound>(PlanDistanceAsync);
        query.Heavy("collaborationDistances", DistanceTypes.Matrix, "The distances between all pairs of some authors.")
            .Argument("authors", "[ID!]!", $"At most {MaxMatrix}. " + PathFields.AuthorId)
            .Argument("maxHops", "Int!", $"Look no further than this, 0 to {PathFields.MaxHops}.", "20")
            .FilterArgumentsInline()
            .RunsAnalysis<DistanceMatrix>(PlanMatrixAsync);
        query.Heavy("collaborationHistogram", DistanceTypes.Histogram, "How many authors stand at each distance from one author.")
            .Argument("from", "ID!", "The author. " + PathFields.AuthorId)
            .Argument("maxHops", "Int!", $"Look no further than this, 0 to {PathFields.MaxHops}.", "20")
            .FilterArgumentsInline()
            .RunsAnalysis<DistanceHistogram>(PlanHistogramAsync);
    }

    private static async ValueTask<AnalysisPlan<DistanceFound>> PlanDistanceAsync(AnalysisCall call)
    {
        var from = await call.NodeAsync("from", NodeKind.Author).ConfigureAwait(false);
        var to = await call.SomeNodesAsync("to", NodeKind.Author).ConfigureAwait(false);
        var hops = call.Int("maxHops", 0, PathFields.MaxHops);
        var scope = (await call.FilterAsync(call.Argument).ConfigureAwait(false)).Compile(call.Topology);
        var counts = to.Length == 1 && call.Context.Selects("pathCount");
        return new("bidirectional-breadth-first-search", PathPrice.Of(call.Topology, [from, .. to], 1), budget =>
        {
            if (!counts)
            {
                var found = CollaborationDistances.ToAny(scope, from, to, hops, budget);
                return new(new(found.Hops, null), found.Report);
            }

            var ties = CollaborationDistances.Ties(scope, from, to[0], hops, budget);
            return new(new(ties.Distance, ties.Report.IsComplete ? ties.Count : null), ties.Report);
        })
        {
            Variant = counts ? "counted" : "",
        };
    }

    private static async ValueTask<AnalysisPlan<DistanceMatrix>> PlanMatrixAsync(AnalysisCall call)
    {
        var authors = await call.SomeNodesAsync("authors", NodeKind.Author, MaxMatrix).ConfigureAwait(false);
        var hops = call.Int("maxHops", 0, PathFields.MaxHops);
        var scope = (await call.FilterAsync(call.Argument).ConfigureAwait(false)).Compile(call.Topology);
        var price = authors.Length < Pairwise
            ? PathPrice.Of(call.Topology, authors, Math.Max(1, authors.Length / 2))
            : PathPrice.Everything(call.Topology);
        return new("multi-source-breadth-first-search", price, budget =>
        {
            var matrix = DistanceMatrix.Between(scope, authors, hops, budget);
            return new(matrix, matrix.Report);
        })
        {
            Bytes = static matrix => 4L * matrix.Authors.Count * matrix.Authors.Count,
        };
    }

    private static async ValueTask<AnalysisPlan<DistanceHistogram>> PlanHistogramAsync(AnalysisCall call)
    {
        var from = await call.NodeAsync("from", NodeKind.Author).ConfigureAwait(false);
        var hops = call.Int("maxHops", 0, PathFields.MaxHops);
        var scope = (await call.FilterAsync(call.Argument).ConfigureAwait(false)).Compile(call.Topology);
        var price = hops <= 1 ? PathPrice.Of(call.Topology, [from], 1) : PathPrice.Everything(call.Topology);
        return new("breadth-first-search", price, budget =>
        {
            var histogram = DistanceHistogram.From(scope, from, hops, budget);
            return new(histogram, histogram.Report);
        });
    }
}
