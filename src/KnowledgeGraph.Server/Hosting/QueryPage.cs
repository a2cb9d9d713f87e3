using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>GraphiQL at <c>/</c>, from the files that the build bundled beside the program. It loads nothing from anywhere else.</summary>
internal static class QueryPage
{
    // Nothing but the page's own files runs, styles or is asked. It keeps GraphiQL's dialogs from adding a style element that stops the page
    // behind them from scrolling; the page never scrolls, so that costs one line in the browser's console and nothing else.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self' data:; img-src 'self' data:; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Use(WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!File.Exists(Path.Combine(folder, "graphiql.js")))
        {
            app.MapGet("/", () => Results.Text(
                "The query page was not bundled: build again with Node.js 20 or later. GraphQL is at /graphql."));
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = SetHeaders });
    }

    private static void SetHeaders(StaticFileResponseContext response)
    {
        var headers = response.Context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;

        // Names stay the same from release to release, so browsers must ask whether a file has changed.
        headers.CacheControl = "no-cache";
    }
}
