using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// One line a request. It holds no header, no query string, no document and no variables: those may be private. The operation's name comes
/// from a document that passed validation.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger log, TimeProvider clock)
{
    public static void Use(WebApplication app, ILoggerFactory loggers, TimeProvider clock)
    {
        var log = loggers.CreateLogger("KnowledgeGraph.Server.Requests");
        app.Use(next => new RequestLog(next, log, clock).HandleAsync);
    }

    private async Task HandleAsync(HttpContext context)
    {
        // Read before later parts of the server rewrite it.
        var path = context.Request.Path.Value ?? "";
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, path, Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 3));
        }
    }

    private void Write(HttpContext context, string path, double milliseconds)
    {
        var (method, status) = (context.Request.Method, context.Response.StatusCode);
        if (context.Features.Get<GraphQLOutcome>() is { } outcome)
            LogGraphQL(log, method, path, status, milliseconds, outcome.Operation ?? "-", outcome.Outcome, context.Response.ContentLength ?? 0);
        else
            LogOther(log, method, path, status, milliseconds);
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status} in {DurationMs} ms, operation {Operation}, {Outcome}, {Bytes} bytes")]
    private static partial void LogGraphQL(
        ILogger logger, string method, string path, int status, double durationMs, string operation, GraphQL.Execution.ExecutionOutcome outcome, long bytes);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Path} {Status} in {DurationMs} ms")]
    private static partial void LogOther(ILogger logger, string method, string path, int status, double durationMs);
}
