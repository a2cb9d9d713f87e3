using System.Buffers;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Coercion;
using KnowledgeGraph.GraphQL.Execution.Planning;
using KnowledgeGraph.GraphQL.Execution.Resolving;
using KnowledgeGraph.GraphQL.Execution.Running;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>
/// Executes requests against a schema (chapter 6) and writes the responses as JSON (chapter 7). Texts are parsed, validated and planned
/// once and then found by their bytes. Safe from any thread; one instance serves a whole host.
/// </summary>
public sealed class GraphQLExecutor
{
    private readonly ExecutorOptions _options;
    private readonly DocumentPreparation _documents;
    private readonly DeadlinePool _deadlines;

    /// <exception cref="SchemaException">A field of an object type has no resolver.</exception>
    public GraphQLExecutor(Schema schema, ExecutorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ResolverPresence.Check(schema);
        Schema = schema;
        _options = options ?? ExecutorOptions.Default;
        _documents = new DocumentPreparation(schema, _options);
        _deadlines = new DeadlinePool(_options.Timeout, _options.TimeProvider);
    }

    public Schema Schema { get; }

    /// <summary>
    /// Executes one request. Nothing is written before all resolvers are done, so the outcome is known while a transport that has not
    /// flushed can still choose its status. Faults of resolvers become field errors; no exception leaves this method because of them.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Gets one complete JSON response, whatever the outcome; it is not flushed.</param>
    /// <param name="cancellationToken">Fires when the client is gone or the host stops.</param>
    public ValueTask<ExecutionOutcome> ExecuteAsync(
        in GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellationToken = default)
    {
        if (_documents.Prepare(request.Query, out RequestRefusal? refusal) is not { } document)
        {
            return Refuse(refusal ?? throw new InvalidOperationException("A text was refused without a reason."), output);
        }

        if (document.Find(request.OperationName) is not { } operation)
        {
            return Refuse(NoOperation(document, request.OperationName), output);
        }

        if (CheckKind(operation, request) is { } notAllowed)
        {
            return Refuse(notAllowed, output);
        }

        IReadOnlyList<GraphQLError> errors =
            VariableReader.Read(operation.Variables, request.Variables.Span, out InputValue[] variables);
        if (errors.Count > 0)
        {
            return Refuse(new RequestRefusal(ExecutionOutcome.VariableError, errors), output);
        }

        if (operation.FindNullCondition(variables) is { } condition)
        {
            return Refuse(NullCondition(condition), output);
        }

        long? estimate = request.ReportsCost ? document.EstimateCost(operation.Definition, _options.ValidationLimits) : null;
        return Run(operation, variables, request.State, estimate, output, cancellationToken);
    }

    /// <summary>
    /// The name of the operation that a request means, for logs. Costs a look-up among the documents that stay planned.
    /// </summary>
    /// <returns>Null if the document is not planned, as after a refusal, or the operation has no name.</returns>
    public string? FindOperationName(ReadOnlyMemory<byte> query, string? operationName) =>
        _documents.FindPrepared(query)?.Find(operationName)?.Definition.Name;

    private static ValueTask<ExecutionOutcome> Refuse(RequestRefusal refusal, IBufferWriter<byte> output)
    {
        ResponseWriter writer = new(output);
        writer.WriteByte((byte)'{');
        writer.WriteErrors(refusal.Errors);
        writer.WriteByte((byte)'}');
        writer.Flush();
        return new(refusal.Outcome);
    }

    private static RequestRefusal NoOperation(PreparedDocument document, string? name) => new(
        ExecutionOutcome.ValidationError,
        string.IsNullOrEmpty(name)
            ? $"The document has {document.OperationCount} operations: say which one to execute by the operation name."
            : "The document has no operation of the given operation name.",
        ErrorCodes.OperationNotFound);

    private static RequestRefusal? CheckKind(PlannedOperation operation, in GraphQLRequest request)
    {
        OperationType kind = operation.Definition.Operation;
        if (kind == OperationType.Subscription)
        {
            return new RequestRefusal(
                ExecutionOutcome.OperationNotAllowed, "Subscriptions are not served over this transport.", ErrorCodes.BadRequest);
        }

        return request.QueriesOnly && kind != OperationType.Query
            ? new RequestRefusal(
                ExecutionOutcome.OperationNotAllowed, "This kind of request may only execute queries: send mutations by " +
                    "POST.", ErrorCodes.BadRequest)
            : null;
    }

    private static RequestRefusal NullCondition(VariableDefinition condition) => new(
        ExecutionOutcome.VariableError,
        [
            new GraphQLError(
                $"The variable \"${condition.Name}\" is null, but decides about @skip or @include.",
                ErrorCodes.BadUserInput,
                condition.Location),
        ]);

    private ValueTask<ExecutionOutcome> Run(
        PlannedOperation operation,
        InputValue[] variables,
        object? state,
        long? costEstimate,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        Deadline deadline = _deadlines.Start(cancellationToken);
        RequestContext context = new(Schema, _options, state, variables, deadline.Token)
        {
            CostEstimate = costEstimate,
            VariableIndexes = operation.VariableIndexes,
        };
        Task? pending;
        OperationRun run;
        try
        {
            run = new OperationRun(operation, operation.GetPlan(variables), context);
            pending = run.Execute();
        }
        catch (ExecutionAbortedException exception)
        {
            Release(context, deadline);
            return Refuse(Describe(exception, cancellationToken), output);
        }

        if (pending is { IsCompletedSuccessfully: false })
        {
            return Await(pending, run, context, deadline, output, cancellationToken);
        }

        try
        {
            run.Write(output);
        }
        finally
        {
            Release(context, deadline);
        }

        return new(ExecutionOutcome.Completed);
    }

    private async ValueTask<ExecutionOutcome> Await(
        Task pending,
        OperationRun run,
        RequestContext context,
        Deadline deadline,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        RequestRefusal? refusal = null;
        try
        {
            await pending.ConfigureAwait(false);
            run.Write(output);
        }
        catch (Exception exception) when (exception is ExecutionAbortedException or OperationCanceledException)
        {
            refusal = Describe(exception, cancellationToken);
        }
        finally
        {
            Release(context, deadline);
        }

        return refusal is null ? ExecutionOutcome.Completed : await Refuse(refusal, output).ConfigureAwait(false);
    }

    private static void Release(RequestContext context, Deadline deadline)
    {
        context.Arrays.ReturnAll();
        deadline.Dispose();
    }

    private RequestRefusal Describe(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ExecutionAbortedException aborted => new RequestRefusal(ExecutionOutcome.LimitExceeded, [aborted.Error]),
        _ when cancellationToken.IsCancellationRequested => new RequestRefusal(
            ExecutionOutcome.Cancelled, "The request was cancelled.", ErrorCodes.Cancelled),
        _ => new RequestRefusal(
            ExecutionOutcome.TimedOut,
            $"The operation ran longer than {_options.Timeout.TotalSeconds} seconds, the limit of this service. Ask for less at once.",
            ErrorCodes.Timeout),
    };
}
