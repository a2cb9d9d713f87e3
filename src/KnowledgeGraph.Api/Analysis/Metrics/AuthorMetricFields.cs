using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Ranking.Metrics;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Metrics;

/// <summary>The field <c>Author.metrics</c>: counts under a filter, for all authors of a level in one pass.</summary>
internal static class AuthorMetricFields
{
    public const string SelfCitationsEnum = "SelfCitations";

    private const string TypeName = "AuthorMetrics";
    private const int Weight = 5;

    public static void DeclareField(ObjectTypeBuilder<NodeId> author) => author
        .Field("metrics", TypeName)
        .Description("The author in numbers, of what is in this graph and what the filter allows. Null where the graph in memory " +
            "does not " +
            "hold the author yet, or the budget of the request ran out.")
        .FilterArgument("Which papers of the author count.")
        .Argument("citing", FilterArguments.TypeName, "Which papers count as citing; all if left out.")
        .Argument("selfCitations", SelfCitationsEnum + "!", "Which citations count.", "COUNT")
        .Argument(BudgetInput.Argument, BudgetInput.TypeName, "What all authors of a level may cost together.")
        .Weight(Weight)
        .ResolveAsync(ResolveAsync);

    public static void DeclareTypes(SchemaBuilder schema)
    {
        schema.Enum(SelfCitationsEnum, type => type
            .Description("Which citations count for an author.")
            .Value(SelfCitations.Count, "COUNT", "All of them.")
            .Value(SelfCitations.WithoutOwn, "WITHOUT_OWN", "Not those by papers of the author.")
            .Value(SelfCitations.WithoutAnyAuthor, "WITHOUT_ANY_AUTHOR", "Not those by papers that share any author with the cited one."));
        schema.Object<AuthorMetrics>(TypeName, type => type
            .Description("An author in numbers.")
            .Int("papers", "Papers.", metrics => metrics.Papers)
            .Long("citations", "Citations of these papers, each citing paper once a cited one.", metrics => metrics.Citations)
            .Int("hIndex", "The largest h such that h papers have at least h citations each (Hirsch 2005).", metrics => metrics.HIndex)
            .Int("gIndex", "The largest g such that the g most cited papers have at least g² citations together (Egghe 2006).", metrics =>
                metrics.GIndex)
            .Int("i10Index", "Papers with at least ten citations.", metrics => metrics.I10Index)
            .Int("coauthors", "Different people on these papers, the author aside.", metrics => metrics.Coauthors)
            .IntOrNull("firstYear", "Year of the earliest of these papers; null if none states one.", metrics => metrics.FirstYear)
            .IntOrNull("lastYear", "Year of the latest.", metrics => metrics.LastYear));
    }

    private static async ValueTask<FieldColumn> ResolveAsync(FieldContext context, ReadOnlyMemory<NodeId> authors)
    {
        var request = context.GetState<ApiRequest>();
        try
        {
            var lease = await request.Analysis.LeaseAsync(request.SnapshotIfAny?.Version, context.CancellationToken).ConfigureAwait(false);
            AnalysisCall call = new(context, request.Analysis.Service, lease);
            var papers = await call.ScopeAsync().ConfigureAwait(false);
            var citing = call.Argument("citing").IsNullOrAbsent ? null : await call.ScopeAsync("citing").ConfigureAwait(false);
            var counter = new AuthorCounter(papers, citing, context.GetEnum<SelfCitations>("selfCitations"));
            var limits = call.Limits();
            var budget = new RunBudget(limits.Nodes, limits.Time, call.Time, context.CancellationToken);
            var nodes = await AnalysisSession.TranslateBackAsync(lease, request.SnapshotIfAny, authors.ToArray(), context.CancellationToken)
                .ConfigureAwait(false);
            var column = Count(counter, lease.Topology.Authors.VertexOf, nodes, budget);
            context.CancellationToken.ThrowIfCancellationRequested();
            request.Analysis.Trace.Add(new(
                $"Author.{context.ResponseName}", "author-counts", lease.Version, lease.ReadAt, null, ArgumentText.Of(context),
                    budget.Report));
            return column;
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }
    }

    private static ObjectColumn<AuthorMetrics> Count(
        AuthorCounter counter, Func<NodeId, int> vertexOf, NodeId[] authors, RunBudget budget)
    {
        var metrics = new AuthorMetrics[authors.Length];
        var isNull = new bool[authors.Length];
        for (var row = 0; row < authors.Length; row++)
        {
            var found = vertexOf(authors[row]) < 0 || budget.IsExhausted ? null : counter.Of(authors[row], budget);
            (metrics[row], isNull[row]) = (found ?? default, found is null);
        }

        return new ObjectColumn<AuthorMetrics>(metrics, isNull);
    }
}
