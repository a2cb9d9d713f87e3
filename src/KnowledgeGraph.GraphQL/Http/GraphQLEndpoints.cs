using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Adds GraphQL to the routes of a host.</summary>
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
        ILogger logger = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("KnowledgeGraph.GraphQL.Http");
        var handler = new GraphQLHttpHandler(executor, options ?? GraphQLHttpOptions.Default, logger);
        return endpoints.Map(path, (RequestDelegate)handler.HandleAsync);
    }
}
