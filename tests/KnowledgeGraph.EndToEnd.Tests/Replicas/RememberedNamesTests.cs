using System.Diagnostics;

namespace KnowledgeGraph.EndToEnd.Tests.Replicas;

/// <summary>A page of paths and one of communities, while Neo4j is stopped: what they show of nodes is there, what else is asked fails alone.</summary>
public sealed class RememberedNamesTests(ReplicaSite site) : IClassFixture<ReplicaSite>
{
    private const string Paths = """
        {"query":"{ collaborationPaths(from: \"FROM\", to: \"local:cy\", k: 1) { paths { authors { id key name } hops { papers { key title year } } } } }"}
        """;

    private const string Communities = """
        {"query":"{ communities(graph: COAUTHOR) { count communities { nodes { size labels { term } members { nodes { node { ... on Author { name } } } } } } } }"}
        """;

    /// <summary>Ten reads of a server that is away would be longer, each being tried for two seconds.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [ReplicaFact]
    public async Task Neo4j_Stopped_PathsAndCommunitiesTellNamesAndPeopleAreFoundByName()
    {
        await using (var writer = await site.ServeAsync())
        {
            await ReplicaSite.WriteAsync(writer, "first", 2001, "ann", "bob");
            await ReplicaSite.WriteAsync(writer, "second", 2002, "bob", "cy");
        }

        await using var server = await site.ServeAsync();
        await UntilAsync(() => server.Log.Contains("the names of 5 nodes", StringComparison.Ordinal), server);
        var paths = await DataAsync(server, Paths.Replace("FROM", "local:ann", StringComparison.Ordinal));
        Assert.Contains("\"title\":\"first\",\"year\":2001", paths, StringComparison.Ordinal);
        var communities = await DataAsync(server, Communities);

        await site.Neo4j.StopAsync();
        var watch = Stopwatch.StartNew();
        Assert.Equal(paths, await DataAsync(server, Paths.Replace("FROM", "local:ann", StringComparison.Ordinal)));
        Assert.True(watch.Elapsed < Soon, $"The paths took {watch.Elapsed}.");
        Assert.Equal(paths, await DataAsync(server, Paths.Replace("FROM", "Ann", StringComparison.Ordinal)));
        Assert.Equal(communities, await DataAsync(server, Communities));

        var (_, more) = await server.PostAsync(
            Paths.Replace("FROM", "local:ann", StringComparison.Ordinal).Replace("name }", "name homepage }", StringComparison.Ordinal));
        Assert.Contains("\"name\":\"bob\",\"homepage\":null", more, StringComparison.Ordinal);
        Assert.Contains("STORE_UNAVAILABLE", more, StringComparison.Ordinal);
        var (_, unknown) = await server.PostAsync(Paths.Replace("FROM", "Nobody", StringComparison.Ordinal));
        Assert.Contains("STORE_UNAVAILABLE", unknown, StringComparison.Ordinal);
        await site.Neo4j.RestartAsync();
    }

    private static async Task<string> DataAsync(KgServer server, string request)
    {
        var (_, body) = await server.PostAsync(request);
        Assert.DoesNotContain("\"errors\"", body, StringComparison.Ordinal);
        var end = body.IndexOf(",\"extensions\"", StringComparison.Ordinal);
        return end < 0 ? body : body[..end];
    }

    private static async Task UntilAsync(Func<bool> condition, KgServer server)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), server.Log);
            await Task.Delay(50);
        }
    }
}
