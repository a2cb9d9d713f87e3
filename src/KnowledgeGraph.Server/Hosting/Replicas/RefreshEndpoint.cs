using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Hosting.Replicas;

/// <summary>
/// <c>POST /refresh</c>, with the key that mutations need: looks for changes that other programs made in the database, and answers when
/// paths and communities hold them: <c>{"version": 12, "isChanged": true}</c>.
/// </summary>
internal static class RefreshEndpoint
{
    public const string Path = "/refresh";

    public static void Map(WebApplication app, ServerState state, WriteGuard guard) =>
        app.MapPost(Path, (HttpContext context, CancellationToken aborted) => RunAsync(context, state, guard, aborted));

    private static async Task<IResult> RunAsync(HttpContext context, ServerState state, WriteGuard guard, CancellationToken aborted)
    {
        if (!guard.MayWrite(context.Request))
            return Refusal(StatusCodes.Status403Forbidden, "FORBIDDEN", $"A refresh needs the key, in the header {WriteGuard.KeyHeader}.");
        if (state.Refresher is not { } refresher)
            return Refusal(
                StatusCodes.Status503ServiceUnavailable, "STARTING", "The server is starting: its graph is not open yet. Try again in a moment.");
        try
        {
            var found = await refresher.RefreshAsync(aborted);
            return Results.Json(new { version = found.Version, isChanged = found.IsChanged });
        }
        catch (StoreException fault)
        {
            return Refusal(StatusCodes.Status503ServiceUnavailable, $"STORE_{fault.Fault.ToString().ToUpperInvariant()}", fault.Message);
        }
    }

    private static IResult Refusal(int status, string code, string message) => Results.Json(new { code, message }, statusCode: status);
}
