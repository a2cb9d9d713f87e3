using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Running;

/// <summary>
/// Runs the resolvers of an operation, level by level (§6.3). Work that completes at once costs no task: a method that returns null is done.
/// Fields that wait run at the same time as their siblings; their own levels go on as soon as they are there.
/// </summary>
internal sealed class LevelExecutor(RequestContext request, VariableValues variables)
{
    // The writer and the settling of nulls recurse once a level; this keeps them far from the end of the stack.
    private const int MaxDepth = 500;

    /// <summary>
    /// A passed limit (<see cref="ExecutionAbortedException"/>) or the request's cancellation come as a failed task, never as an exception:
    /// the caller may have other work under way and must wait for it first.
    /// </summary>
    public Task? Execute(Level level)
    {
        if (level.Rows.Count == 0)
        {
            return null;
        }

        if (Enter(level) is { } refusal)
        {
            return refusal;
        }

        List<Task>? pending = null;
        foreach (GroupPlan group in level.Plan.Groups)
        {
            if (ExecuteGroup(level, group) is { } task)
            {
                (pending ??= []).Add(task);
            }
        }

        FieldPlan[] fields = level.Plan.Fields;
        for (int index = 0; index < fields.Length && pending?[^1].IsFaulted != true; index++)
        {
            if (fields[index].Resolver is { } resolver && ExecuteField(level, index, resolver) is { } task)
            {
                (pending ??= []).Add(task);
            }
        }

        return pending switch
        {
            null => null,
            [Task only] => only,
            _ => Task.WhenAll(pending),
        };
    }

    /// <summary>Mutations: each root field with all that is below it, one after another (§6.2.2).</summary>
    public async Task ExecuteSerially(Level level)
    {
        await (Enter(level) ?? Task.CompletedTask).ConfigureAwait(false);
        FieldPlan[] fields = level.Plan.Fields;
        for (int index = 0; index < fields.Length; index++)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
            Task? pending = fields[index].Resolver is { } resolver
                ? ExecuteField(level, index, resolver)
                : level.Plan.Groups.FirstOrDefault(group => group.Targets[0].FieldIndex == index) is { } group
                    ? ExecuteGroup(level, group)
                    : null;
            if (pending is not null)
            {
                await pending.ConfigureAwait(false);
            }
        }
    }

    /// <returns>Null if the level may run.</returns>
    private Task? Enter(Level level)
    {
        if (request.CancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(request.CancellationToken);
        }

        if (level.Depth > MaxDepth)
        {
            return Task.FromException(ExecutionAbortedException.TooDeep(MaxDepth));
        }

        if (!request.TryCountNodes(level.Rows.Count))
        {
            return Task.FromException(ExecutionAbortedException.TooManyNodes(request.Options.MaxNodes));
        }

        return request.TrySpend(level.Plan.Cost * level.Rows.Count)
            ? null
            : Task.FromException(ExecutionAbortedException.TooExpensive(request.Options.ValidationLimits.MaxComplexity));
    }

    private Task? ExecuteField(Level level, int index, FieldResolver resolver)
    {
        FieldPlan field = level.Plan.Fields[index];
        if (ArgumentCoercion.Coerce(field.Arguments, variables, out InputValue[] arguments) is { } problem)
        {
            return Fail(level, index, new FieldFailure(problem, ErrorCodes.BadUserInput));
        }

        ValueTask<FieldColumn> pending;
        try
        {
            pending = resolver.Resolve(new FieldContext(request, field, arguments), level.Rows);
        }
        catch (Exception exception)
        {
            return EndsRequest(exception) ? Task.FromException(exception) : Fail(level, index, Describe(level, field, exception));
        }

        return pending.IsCompletedSuccessfully
            ? Complete(level, index, pending.Result)
            : AwaitField(level, index, pending);
    }

    private async Task AwaitField(Level level, int index, ValueTask<FieldColumn> pending)
    {
        Task? children;
        try
        {
            FieldColumn column = await pending.ConfigureAwait(false);
            children = Complete(level, index, column);
        }
        catch (Exception exception) when (!EndsRequest(exception))
        {
            children = Fail(level, index, Describe(level, level.Plan.Fields[index], exception));
        }

        if (children is not null)
        {
            await children.ConfigureAwait(false);
        }
    }

    private Task? ExecuteGroup(Level level, GroupPlan group)
    {
        ValueTask<FieldColumn?[]> pending;
        try
        {
            pending = group.Call.Resolve(request, level.Rows);
        }
        catch (Exception exception)
        {
            return EndsRequest(exception) ? Task.FromException(exception) : FailGroup(level, group, exception);
        }

        return pending.IsCompletedSuccessfully
            ? CompleteGroup(level, group, pending.Result)
            : AwaitGroup(level, group, pending);
    }

    private async Task AwaitGroup(Level level, GroupPlan group, ValueTask<FieldColumn?[]> pending)
    {
        Task? children;
        try
        {
            FieldColumn?[] columns = await pending.ConfigureAwait(false);
            children = CompleteGroup(level, group, columns);
        }
        catch (Exception exception) when (!EndsRequest(exception))
        {
            children = FailGroup(level, group, exception);
        }

        if (children is not null)
        {
            await children.ConfigureAwait(false);
        }
    }

    private Task? CompleteGroup(Level level, GroupPlan group, FieldColumn?[] columns)
    {
        List<Task>? pending = null;
        foreach (GroupTarget target in group.Targets)
        {
            if (Complete(level, target.FieldIndex, columns[target.ColumnIndex]) is { } task)
            {
                (pending ??= []).Add(task);
            }
        }

        return pending is null ? null : Task.WhenAll(pending);
    }

    private Task? FailGroup(Level level, GroupPlan group, Exception exception)
    {
        FieldFailure failure = Describe(level, level.Plan.Fields[group.Targets[0].FieldIndex], exception);
        foreach (GroupTarget target in group.Targets)
        {
            Fail(level, target.FieldIndex, failure);
        }

        return null;
    }

    private Task? Complete(Level level, int index, FieldColumn? column)
    {
        FieldPlan field = level.Plan.Fields[index];
        if (column is FailedColumn failed)
        {
            return Fail(level, index, Describe(level, field, failed.Refusal));
        }

        CompletedValue value;
        try
        {
            if (column?.Count != level.Rows.Count)
            {
                throw new InvalidOperationException(
                    $"The resolver of {field.Coordinate} gave {column?.Count ?? 0} rows for {level.Rows.Count} parents.");
            }

            value = ValueCompletion.Complete(new ValuePosition(level, field, field.Field.Type, null), column);
        }
        catch (ExecutionAbortedException exception)
        {
            return Task.FromException(exception);
        }
        catch (InvalidOperationException exception)
        {
            return Fail(level, index, Describe(level, field, exception));
        }

        level.SetValue(index, value);
        return request.TryCountNodes(CountLeafItems(column))
            ? value.ExecuteChildren(this)
            : Task.FromException(ExecutionAbortedException.TooManyNodes(request.Options.MaxNodes));
    }

    private static Task? Fail(Level level, int index, FieldFailure failure)
    {
        FieldPlan field = level.Plan.Fields[index];
        level.SetValue(index, new CompletedFailure(new ValuePosition(level, field, field.Field.Type, null), failure));
        return null;
    }

    /// <summary>List items that are objects count with their level.</summary>
    private static int CountLeafItems(FieldColumn column)
    {
        FieldColumn innermost = column;
        while (innermost is ListColumn list)
        {
            innermost = list.Items;
        }

        return innermost is LeafColumn && column is ListColumn ? innermost.Count : 0;
    }

    private bool EndsRequest(Exception exception) =>
        exception is ExecutionAbortedException ||
        (exception is OperationCanceledException && request.CancellationToken.IsCancellationRequested);

    private FieldFailure Describe(Level level, FieldPlan field, Exception exception)
    {
        if (exception is GraphQLException refusal)
        {
            return new FieldFailure(refusal.Message, refusal.Code);
        }

        request.Options.FaultObserver?.Invoke(new ResolverFault(field.Coordinate, level.Rows.Count, exception));
        return new FieldFailure(
            $"The field {field.Coordinate} failed because of a fault of the service.",
            ErrorCodes.InternalError,
            request.Options.ExposeFaults ? new Dictionary<string, object?> { ["fault"] = exception.ToString() } : null);
    }
}
