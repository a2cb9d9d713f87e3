using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it has a graph to read and goes on serving; 503 while it starts, stops,
/// or the graph is away. Where it answers more slowly than it could, <c>degraded</c> says why; it is ready all the same.
/// </summary>
internal static class HealthEndpoints
{
    private const string Json = "application/json; charset=utf-8";

    public static void Map(WebApplication app, ServerState state)
    {
        app.MapGet("/health/live", () => Results.Text("""{"status":"live"}""", Json));
        app.MapGet("/health/ready", (CancellationToken aborted) => ReadyAsync(state, aborted));
    }

    private static async Task<IResult> ReadyAsync(ServerState state, CancellationToken cancellation)
    {
        if (state.Phase != ServerPhase.Ready) return NotReady(state.Phase == ServerPhase.Starting ? "starting" : "stopping");
        try
        {
            using var snapshot = await state.Store.OpenSnapshotAsync(cancellation);
            var version = snapshot.Version.ToString(CultureInfo.InvariantCulture);
            var degraded = state.Degradation is { } reason ? $",\"degraded\":{JsonSerializer.Serialize(reason)}" : "";
            return Results.Text($$"""{"status":"ready","storeVersion":{{version}}{{degraded}}}""", Json);
        }
        catch (StoreException)
        {
            return NotReady("store unavailable");
        }
    }

    private static IResult NotReady(string status) =>
        Results.Text($$"""{"status":"{{status}}"}""", Json, statusCode: StatusCodes.Status503ServiceUnavailable);
}
