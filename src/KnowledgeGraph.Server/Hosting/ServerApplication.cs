using KnowledgeGraph.Api;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Server.Hosting.Answers;
using KnowledgeGraph.Server.Hosting.Replicas;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Puts the web application together: the server's bounds, the log of requests and the addresses that it answers.</summary>
internal static partial class ServerApplication
{
    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    public static WebApplication Build(ServeOptions options, ServerState state, ILoggerFactory loggers, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "kg" });
        builder.Services.AddRoutingCore();
        builder.Services.AddCors();
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, ExternalLifetime>());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        // What the network wakes a thread for is done on that thread of the pool, without a hand-over between reading and answering.
        builder.WebHost.UseSockets(static sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.UseUrls([.. options.Urls]).UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxConcurrentConnections = options.MaxConnections;
            server.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        });

        var app = builder.Build();
        if (options.LogsRequests) RequestLog.Use(app, loggers, clock);
        SecurityHeaders.Use(app);
        if (options.CorsOrigins.Count > 0) app.UseCors(policy => AllowPages(policy, options.CorsOrigins));
        UseAnswers(app, options, state);
        var guard = new WriteGuard(options.ApiKey, options.IsDevelopment);
        var schema = UseGraphQL(app, options, state, guard, loggers);
        app.UseRouting();
        QueryPage.Use(app);
        app.MapGet("/schema.graphql", () => Results.Text(schema, "text/plain; charset=utf-8"));
        HealthEndpoints.Map(app, state);
        RefreshEndpoint.Map(app, state, guard);
        return app;
    }

    /// <summary>A folder answers faster than a memory of answers would have to ask for its state.</summary>
    private static void UseAnswers(WebApplication app, ServeOptions options, ServerState state)
    {
        if (!StoreFactory.IsAddress(options.DataFolder) || StoreFactory.CacheBytes() == 0) return;
        var answers = new AnswerCache(() => state.Shared, StoreFactory.CacheBytes() / 2);
        app.UseWhen(
            static context => context.Request.Path == "/graphql",
            branch => branch.Use(next => context => answers.AnswerAsync(context, next)));
    }

    /// <summary>No credentials: the key is a header that a page must hold itself, and cookies are not read.</summary>
    private static void AllowPages(CorsPolicyBuilder policy, IReadOnlyList<string> origins) => policy
        .WithOrigins([.. origins]).AllowAnyHeader().WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithExposedHeaders(HeaderNames.RetryAfter).SetPreflightMaxAge(PreflightAge);

    /// <returns>The schema as its own language writes it.</returns>
    private static string UseGraphQL(WebApplication app, ServeOptions options, ServerState state, WriteGuard guard, ILoggerFactory loggers)
    {
        var api = ScholarlyApiOptions.Default;
        var executor = new GraphQLExecutor(ScholarlySchema.Build(api), ExecutorOptionsOf(options, loggers));
        app.UseGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            MaxRequestBytes = options.MaxRequestBytes,
            MaxConcurrentRequests = options.MaxConcurrentRequests,
            AllowBatching = options.AllowsBatching,
            ReportsOutcomes = options.LogsRequests,
            OpenState = context => OpenRequestAsync(context, state, guard, api),
        });
        return SchemaPrinter.Print(executor.Schema);
    }

    /// <summary>Without a state machine where the store answers at once, as a folder does.</summary>
    private static ValueTask<object?> OpenRequestAsync(HttpContext context, ServerState state, WriteGuard guard, ScholarlyApiOptions api)
    {
        try
        {
            var opening = ApiRequest.OpenAsync(state.Store, api, guard.MayWrite(context.Request), state.Analysis, context.RequestAborted);
            return opening.IsCompletedSuccessfully ? new(opening.Result) : AwaitAsync(opening);
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Unavailable)
        {
            throw Unavailable(fault);
        }
    }

    private static async ValueTask<object?> AwaitAsync(ValueTask<ApiRequest> opening)
    {
        try
        {
            return await opening;
        }
        catch (StoreException fault) when (fault.Fault == StoreFault.Unavailable)
        {
            throw Unavailable(fault);
        }
    }

    private static ServiceUnavailableException Unavailable(StoreException fault) =>
        new("The graph cannot be read for now. Try again later.", inner: fault);

    private static ExecutorOptions ExecutorOptionsOf(ServeOptions options, ILoggerFactory loggers)
    {
        var log = loggers.CreateLogger("KnowledgeGraph.Api");
        return new ExecutorOptions
        {
            Timeout = options.RequestTimeout,
            ExposeFaults = options.IsDevelopment,
            FaultObserver = fault => LogResolverFault(log, fault.Exception, fault.Field, fault.Parents),
        };
    }

    [LoggerMessage(1, LogLevel.Error, "The field {Field} failed for {Parents} parents.")]
    private static partial void LogResolverFault(ILogger logger, Exception fault, string field, int parents);
}
