using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Headers that keep browsers from guessing types and from telling other sites what was asked.</summary>
internal static class SecurityHeaders
{
    public static void Use(WebApplication app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    });
}
