using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Adds GraphQL to a host.</summary>
public static class GraphQLEndpoints
{
    /// <summary>
    /// Serves GraphQL over HTTP (graphql.github.io/graphql-over-http) at a path: POST with a JSON body and GET with URL parameters, answered
    /// as <c>application/graphql-response+json</c> or <c>application/json</c>. Faults are logged to the host's logging as
    /// <c>KnowledgeGraph.GraphQL.Http</c>.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path, GraphQLExecutor executor, GraphQLHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(executor);
        GraphQLHttpHandler handler = HandlerOf(endpoints.ServiceProvider, executor, options);
        return endpoints.Map(path, (RequestDelegate)handler.HandleAsync);
    }

    /// <summary>
    /// The same ahead of routing, which costs a small request as much as the reading of it: requests to the path, in any case and with or
    /// without a slash behind it, go no further, all others pass on.
    /// </summary>
    public static IApplicationBuilder UseGraphQL(
        this IApplicationBuilder app, string path, GraphQLExecutor executor, GraphQLHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(executor);
        GraphQLHttpHandler handler = HandlerOf(app.ApplicationServices, executor, options);
        return app.Use(next => context => IsAt(path, context.Request.Path.Value) ? handler.HandleAsync(context) : next(context));
    }

    private static bool IsAt(ReadOnlySpan<char> path, ReadOnlySpan<char> requested) =>
        requested.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        && (requested.Length == path.Length || (requested.Length == path.Length + 1 && requested[^1] == '/'));

    private static GraphQLHttpHandler HandlerOf(IServiceProvider services, GraphQLExecutor executor, GraphQLHttpOptions? options)
    {
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("KnowledgeGraph.GraphQL.Http");
        return new GraphQLHttpHandler(executor, options ?? GraphQLHttpOptions.Default, logger);
    }
}
