using System.Net;
using System.Text;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace KnowledgeGraph.GraphQL.Tests.Http;

/// <summary>GraphQL as a part of the pipeline instead of a route.</summary>
public sealed class AheadOfRoutingTests : IAsyncLifetime
{
    private readonly WebApplication _host;

    public AheadOfRoutingTests()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        _host = builder.Build();
        _host.UseGraphQL("/graphql", new GraphQLExecutor(EchoSchema.Instance));
        _host.UseRouting();
        _host.MapGet("/other", () => "other");
    }

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/")]
    [InlineData("/GraphQL")]
    public async Task Path_AsARouteWouldTakeIt_IsAnswered(string path)
    {
        using var content = new StringContent("""{"query":"{ echo }"}""", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await _host.GetTestClient().PostAsync(path, content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("{\"data\":", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/more")]
    [InlineData("/graphqls")]
    [InlineData("/graphql//")]
    [InlineData("/")]
    public async Task Path_ThatIsAnother_PassesOn(string path)
    {
        using HttpResponseMessage response = await _host.GetTestClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Route_BesideIt_IsStillServed() => Assert.Equal("other", await _host.GetTestClient().GetStringAsync("/other"));
}
