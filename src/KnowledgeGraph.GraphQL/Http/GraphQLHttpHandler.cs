using System.Globalization;
using System.IO.Pipelines;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Http.PersistedQueries;
using KnowledgeGraph.GraphQL.Http.Reading;
using KnowledgeGraph.GraphQL.Http.Writing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>
/// Answers HTTP requests: reads, executes, writes. This is the one boundary at which a client that left, a time-out (an outcome of the
/// executor) and a fault are told apart. Safe from any thread.
/// </summary>
internal sealed partial class GraphQLHttpHandler(GraphQLExecutor executor, GraphQLHttpOptions options, ILogger logger)
{
    /// <summary>Asks for <c>extensions.cost</c> when it says <c>report</c>.</summary>
    private const string CostHeader = "GraphQL-Cost";
    private const string CostReport = "report";

    private readonly PersistedQueryRegistry _persistedQueries = new(options);
    private int _running;

    // Most requests are done without waiting once their body is there. So few methods here are asynchronous: each costs, also when it
    // never waits, what the reading of a small request costs.
    public async Task HandleAsync(HttpContext context)
    {
        bool isAcceptable = MediaTypes.TryNegotiate(context.Request.Headers.Accept, out ResponseMediaType type);
        try
        {
            HttpFault? fault = isAcceptable ? await TryAnswerAsync(context, type).ConfigureAwait(false) : HttpFaults.NotAcceptable;
            if (fault is not null)
            {
                await SendFaultAsync(context, type, fault).ConfigureAwait(false);
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left: whatever broke because of that concerns nobody.
            LogClientLeft(logger, context.Request.Path);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFault(logger, exception, context.Request.Path);
            await SendFaultAsync(context, type, HttpFaults.Internal).ConfigureAwait(false);
        }
    }

    /// <returns>Null when a response was sent, else the fault to send.</returns>
    private async ValueTask<HttpFault?> TryAnswerAsync(HttpContext context, ResponseMediaType type)
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            return UrlRequestReader.Read(request.Query, out RequestBatch fromUrl)
                ?? await ExecuteAsync(context, fromUrl, type, isGet: true).ConfigureAwait(false);
        }

        if (CheckPost(request) is { } refused)
        {
            return refused;
        }

        if (!RequestBody.TryRead(request, options.MaxRequestBytes, out RequestBody? body, out HttpFault? unreadable))
        {
            (body, unreadable) =
                await RequestBody.ReadAsync(request, options.MaxRequestBytes, context.RequestAborted).ConfigureAwait(false);
        }

        if (body is null)
        {
            return unreadable;
        }

        using (body)
        {
            return JsonRequestReader.Read(body.Memory, options, out RequestBatch batch)
                ?? await ExecuteAsync(context, batch, type, isGet: false).ConfigureAwait(false);
        }
    }

    private static HttpFault? CheckPost(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return HttpFaults.MethodNotAllowed(request.Method);
        }

        if (!MediaTypes.IsJson(request.ContentType))
        {
            return HttpFaults.UnsupportedMediaType(request.ContentType);
        }

        return request.Headers.ContentEncoding.Count > 0 ? HttpFaults.UnsupportedEncoding : null;
    }

    private async ValueTask<HttpFault?> ExecuteAsync(HttpContext context, RequestBatch batch, ResponseMediaType type, bool isGet)
    {
        try
        {
            if (Interlocked.Increment(ref _running) > options.MaxConcurrentRequests)
            {
                return HttpFaults.Overloaded(options.MaxConcurrentRequests);
            }

            if (_persistedQueries.Resolve(ref batch) is { } unresolved)
            {
                return unresolved;
            }

            bool reportsCost = context.Request.Headers[CostHeader] == CostReport;
            object? state = options.OpenState is null ? null : await options.OpenState(context).ConfigureAwait(false);
            using var owned = state as IDisposable;
            using var buffer = new ResponseBuffer();
            ExecutionOutcome outcome = batch.Several is null
                ? await ExecuteOneAsync(batch.Single, state, isGet, reportsCost, buffer, context.RequestAborted).ConfigureAwait(false)
                : await ExecuteSeveralAsync(batch.Several, state, reportsCost, buffer, context.RequestAborted).ConfigureAwait(false);
            if (options.ReportsOutcomes)
            {
                Report(context, batch, outcome);
            }

            int status = OutcomeStatus.Of(outcome, type, isGet);
            if (status == StatusCodes.Status405MethodNotAllowed)
            {
                context.Response.Headers.Allow = "POST";
            }

            await SendAsync(context, type, status, buffer).ConfigureAwait(false);
            return null;
        }
        catch (ServiceUnavailableException reason)
        {
            return HttpFaults.Unavailable(reason);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private ValueTask<ExecutionOutcome> ExecuteOneAsync(
        in RequestParameters parameters,
        object? state,
        bool queriesOnly,
        bool reportsCost,
        ResponseBuffer buffer,
        CancellationToken aborted)
    {
        ValueTask<ExecutionOutcome> pending =
            executor.ExecuteAsync(parameters.ToRequest(state, queriesOnly, reportsCost), buffer, aborted);
        return parameters.Hash.IsGiven ? RegisterAsync(parameters, pending) : pending;
    }

    private async ValueTask<ExecutionOutcome> RegisterAsync(RequestParameters parameters, ValueTask<ExecutionOutcome> pending)
    {
        ExecutionOutcome outcome = await pending.ConfigureAwait(false);
        _persistedQueries.Register(parameters, outcome);
        return outcome;
    }

    /// <summary>Writes the responses as an array. Each says how its request ended, so the array as a whole is a success.</summary>
    private async ValueTask<ExecutionOutcome> ExecuteSeveralAsync(
        IReadOnlyList<RequestParameters> requests, object? state, bool reportsCost, ResponseBuffer buffer, CancellationToken aborted)
    {
        for (int index = 0; index < requests.Count; index++)
        {
            Append(buffer, index == 0 ? (byte)'[' : (byte)',');
            await ExecuteOneAsync(requests[index], state, queriesOnly: false, reportsCost, buffer, aborted).ConfigureAwait(false);
        }

        Append(buffer, (byte)']');
        return ExecutionOutcome.Completed;
    }

    private void Report(HttpContext context, in RequestBatch batch, ExecutionOutcome outcome)
    {
        string? operation = batch.Several is null ? executor.FindOperationName(batch.Single.Query, batch.Single.OperationName) : null;
        context.Features.Set(new GraphQLOutcome(operation, outcome, batch.Count));
    }

    private static void Append(ResponseBuffer buffer, byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    private static async ValueTask SendFaultAsync(HttpContext context, ResponseMediaType type, HttpFault fault)
    {
        using var buffer = new ResponseBuffer();
        WriteFault(buffer, fault);
        if (fault.Allow is not null)
        {
            context.Response.Headers.Allow = fault.Allow;
        }

        if (fault.RetryAfter is { } pause)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (fault.Status == StatusCodes.Status413PayloadTooLarge && !HttpProtocol.IsHttp2(context.Request.Protocol))
        {
            // The rest of the body stays unread, so the host closes the connection; a client must not send its next request on it.
            context.Response.Headers.Connection = "close";
        }

        await SendAsync(context, type, fault.Status, buffer).ConfigureAwait(false);
    }

    private static void WriteFault(ResponseBuffer buffer, HttpFault fault)
    {
        ResponseWriter writer = new(buffer);
        writer.WriteByte((byte)'{');
        writer.WriteErrors([fault.Error]);
        writer.WriteByte((byte)'}');
        writer.Flush();
    }

    private static ValueTask<FlushResult> SendAsync(HttpContext context, ResponseMediaType type, int status, ResponseBuffer buffer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.HeaderValue(type);
        response.ContentLength = buffer.Length;
        return response.BodyWriter.WriteAsync(buffer.Written, context.RequestAborted);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The GraphQL request to {Path} failed outside of its resolvers.")]
    private static partial void LogFault(ILogger logger, Exception exception, PathString path);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "The client of a GraphQL request to {Path} left before the response.")]
    private static partial void LogClientLeft(ILogger logger, PathString path);
}
