using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Testing.Redis;

namespace KnowledgeGraph.EndToEnd.Tests.Replicas;

/// <summary>One Neo4j with a prepared, empty database and one Redis, for servers that are started beside each other.</summary>
public sealed class ReplicaSite : IAsyncLifetime
{
    public const string Key = "a-test-key";

    private Neo4jServer? _neo4j;
    private RedisServer? _redis;

    /// <summary>Why no test of this kind can run here; null when it can.</summary>
    public static string? Missing => Neo4jAvailability.MissingOwn ?? RedisServer.Missing;

    public Neo4jServer Neo4j => _neo4j ?? throw new InvalidOperationException(Missing);

    public RedisServer Redis => _redis ?? throw new InvalidOperationException(Missing);

    public async Task InitializeAsync()
    {
        if (Missing is not null) return;
        _redis = await RedisServer.StartAsync();
        _neo4j = await Neo4jServer.StartOwnAsync(ServerKind.Open);
        var (code, _, messages) = await KgProcess.RunAsync(null, "neo4j", "init", "--store", _neo4j.Address);
        Assert.True(code == 0, messages);
    }

    public async Task DisposeAsync()
    {
        if (_neo4j is not null) await _neo4j.DisposeAsync();
        if (_redis is not null) await _redis.DisposeAsync();
    }

    /// <summary>A server over the site's Neo4j and Redis, with the key of <see cref="Key"/>.</summary>
    /// <param name="refreshEvery">Seconds between looks for changes of other programs.</param>
    /// <param name="variables">More of its environment.</param>
    internal Task<KgServer> ServeAsync(string refreshEvery = "0", params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string> { ["KG_API_KEY"] = Key };
        foreach (var (name, value) in variables) environment[name] = value;
        return KgServer.StartAsync(Neo4j.Address, environment, ["--redis", Redis.Address, "--refresh-every", refreshEvery]);
    }

    internal static async Task WriteAsync(KgServer server, string paper, int year, params string[] authors)
    {
        var stated = string.Join(", ", authors.Select(author => $$$"""{author: {ids: [\"local:{{{author}}}\"], name: \"{{{author}}}\"}}"""));
        var (status, body) = await server.PostAsync(
            $$"""{"query":"mutation { upsertPapers(papers: [{ids: [\"local:{{paper}}\"], title: \"{{paper}}\", year: {{year}}, authors: [{{stated}}]}]) { papers { year } } }"}""",
            ("X-Api-Key", Key));
        Assert.True(status == 200 && !body.Contains("\"errors\"", StringComparison.Ordinal), body);
    }

    internal static Task<(int Status, string Body)> YearAsync(KgServer server, string paper) =>
        server.PostAsync($$"""{"query":"{ paper(id: \"local:{{paper}}\") { year } }"}""");

    internal static Task<(int Status, string Body)> DistanceAsync(KgServer server, string from, string to) =>
        server.PostAsync($$"""{"query":"{ collaborationDistance(from: \"local:{{from}}\", to: [\"local:{{to}}\"]) { hops } }"}""");

    internal static string Year(int year) => "{\"data\":{\"paper\":{\"year\":" + year + "}}}";
}
