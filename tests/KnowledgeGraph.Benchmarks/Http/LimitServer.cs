namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>
/// The limit: a bare Kestrel endpoint that returns bytes which are ready, and reads nothing of the request beyond what the host reads anyway.
/// </summary>
internal static class LimitServer
{
    /// <param name="arguments">The address, then the file with the answer.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var url, var file])
        {
            await Console.Error.WriteLineAsync("usage: benchmarks limit URL FILE").ConfigureAwait(false);
            return 2;
        }

        var answer = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.Map("/graphql", async (HttpContext context) =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
        });
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }
}
