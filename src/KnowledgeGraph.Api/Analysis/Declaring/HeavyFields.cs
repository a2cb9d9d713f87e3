using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Api.Analysis.Caching;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Analysis.Declaring;

/// <summary>
/// Declares root fields that run an algorithm, all in the same way: the arguments are read against the topology, the price is known before
/// the run, the run has a budget, its result is shared by requests that ask the same, and <c>extensions.analysis</c> tells what it rests
/// on.
/// </summary>
internal static class HeavyFields
{
    private const string EstimateField = "estimate";

    /// <summary>A root field costs as much of a request's complexity as so many plain fields, which bounds how many aliases can run at
    /// once.</summary>
    private const int FieldWeight = 5_000;

    /// <summary>Reads arguments and says what is to be run.</summary>
    public delegate ValueTask<AnalysisPlan<T>> Planner<T>(AnalysisCall call)
        where T : class;

    /// <summary>Nullable, so that a field that is refused takes none of its neighbours with it.</summary>
    public static ObjectFieldBuilder<Root> Heavy(this ObjectTypeBuilder<Root> query, string name, string type, string description) => query
        .Field(name, type)
        .Description(description + " Select `estimate` alone to learn the price without running it. Null, with an error, if it is refused.")
        .Weight(FieldWeight);

    /// <summary>Adds the argument <c>budget</c> and the resolver.</summary>
    public static void RunsAnalysis<T>(this ObjectFieldBuilder<Root> field, Planner<T> planner)
        where T : class =>
        field.Argument(BudgetInput.Argument, BudgetInput.TypeName, "What the field may cost; the server's bounds unless given.")
            .ResolveAsync((context, _) => AnswerAsync(context, planner));

    /// <summary>Declares the result type of a heavy field with what all of them have.</summary>
    public static void HeavyResult<T>(
        this SchemaBuilder schema, string name, string description, Action<ObjectTypeBuilder<AnalysisAnswer<T>>> declare)
        where T : class =>
        schema.Object<AnalysisAnswer<T>>(name, type =>
        {
            type.Description(description);
            declare(type);
            type.Boolean("complete", "False if the run was stopped: the answer then holds what was certain by then.", answer =>
                answer.Report.IsComplete);
            type.Field("stoppedBy", StopTypes.EnumName).Description("Why the run was stopped; null if it was not.").Resolve((_, rows) =>
                StopTypes.ToColumn(
                RowFields.Each(rows, answer => answer.Report.Stop)));
            type.Field(EstimateField, "AnalysisEstimate!").Description("The price of this field, known before it runs.")
                .Resolve((_, rows) => new ObjectColumn<AnalysisEstimate>(RowFields.Each(rows, answer => answer.Estimate)));
        });

    private static async ValueTask<FieldColumn> AnswerAsync<T>(FieldContext context, Planner<T> planner)
        where T : class
    {
        var request = context.GetState<ApiRequest>();
        try
        {
            var service = request.Analysis.Service;
            var lease = await request.Analysis.LeaseAsync(request.SnapshotIfAny?.Version, context.CancellationToken).ConfigureAwait(false);
            AnalysisCall call = new(context, service, lease);
            var limits = call.Limits();
            var plan = await planner(call).ConfigureAwait(false);
            AnalysisEstimate estimate = new(plan.ExpectedNodes, limits.Nodes);
            var parameters = ArgumentText.Of(context);
            AnalysisOutcome? outcome = null;
            if (context.SelectedFields.Any(field => field != EstimateField))
            {
                CacheKey key = new(lease.Version, $"{context.Field.Name}{plan.Variant}{parameters}");
                outcome = await service.RunAsync(key, limits, budget => OutcomeOf(plan, budget),
                    context.CancellationToken).ConfigureAwait(false);
            }

            request.Analysis.Trace.Add(new(
                context.ResponseName, plan.Algorithm, lease.Version, lease.ReadAt, plan.Seed, parameters, outcome?.Report));
            return new ObjectColumn<AnalysisAnswer<T>>(
                [new(estimate, lease.Topology, outcome?.Report ?? default, (T?)outcome?.Value)]);
        }
        catch (StoreException fault) when (ApiErrors.Of(fault) is { } error)
        {
            throw error;
        }
    }

    private static AnalysisOutcome OutcomeOf<T>(AnalysisPlan<T> plan, RunBudget budget)
        where T : class
    {
        var (value, report) = plan.Run(budget);
        return new(value, report, plan.Bytes(value));
    }
}
