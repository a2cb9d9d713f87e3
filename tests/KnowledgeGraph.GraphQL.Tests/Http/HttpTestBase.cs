using System.Net.Http.Headers;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>A GraphQL endpoint on an in-memory host, and requests to it.</summary>
public abstract class HttpTestBase : IAsyncLifetime
{
    protected const string Json = "application/json";
    protected const string GraphQLResponse = "application/graphql-response+json";

    private readonly List<WebApplication> _hosts = [];

    private protected RecordingLoggerProvider Log { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (WebApplication host in _hosts)
        {
            await host.DisposeAsync();
        }

        Log.Dispose();
    }

    private protected async Task<HttpClient> StartAsync(GraphQLHttpOptions? options = null, ExecutorOptions? executorOptions = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Logging.ClearProviders().AddProvider(Log).AddFilter<RecordingLoggerProvider>("KnowledgeGraph", LogLevel.Debug)
            .AddFilter<RecordingLoggerProvider>("Microsoft", LogLevel.None);
        WebApplication host = builder.Build();
        _hosts.Add(host);
        host.MapGraphQL("/graphql", new GraphQLExecutor(EchoSchema.Instance, executorOptions), options);
        await host.StartAsync();
        return host.GetTestClient();
    }

    private protected static Task<HttpAnswer> PostAsync(
        HttpClient client, string body, string? accept = null, string? contentType = Json) =>
        PostAsync(client, Encoding.UTF8.GetBytes(body), accept, contentType);

    private protected static async Task<HttpAnswer> PostAsync(
        HttpClient client, byte[] body, string? accept = null, string? contentType = Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await SendAsync(client, request, accept);
    }

    private protected static async Task<HttpAnswer> GetAsync(HttpClient client, string query, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql" + query);
        return await SendAsync(client, request, accept);
    }

    private protected static async Task<HttpAnswer> SendAsync(HttpClient client, HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        return new HttpAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString() ?? "",
            string.Join(", ", response.Content.Headers.Allow),
            await response.Content.ReadAsStringAsync());
    }
}
