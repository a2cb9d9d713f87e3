using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>
/// What front ends ask, with the statements that each request costs and the answer of the embedded store beside that of Neo4j.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class RequestStatementsTests(SharedNeo4j neo4j) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-requests-").FullName;
    private readonly ConcurrentQueue<string> _statements = [];
    private IGraphStore? _store;
    private IGraphStore? _embedded;

    public async Task InitializeAsync()
    {
        if (Neo4jAvailability.Missing is not null) return;
        await (await TestGraph.OpenEmptyAsync(neo4j.Server)).DisposeAsync();
        _store = new Neo4jGraphStore(neo4j.Server.OpenDriver(new BoltOptions { OnQuery = query => Record(query.Statement) }));
        _embedded = EmbeddedGraphStore.Open(_folder, new EmbeddedStoreOptions());
        foreach (var store in new[] { _store, _embedded }) await store.WriteAsync(SmallLibrary.Batch());
        foreach (var store in new[] { _store, _embedded }) await store.WriteAsync(SmallLibrary.OtherIds());
    }

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        if (_embedded is not null) await _embedded.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    /// <summary>Whether anything changed is asked now and then, for all requests together.</summary>
    private void Record(string statement)
    {
        if (!statement.Contains("RETURN g.version, g.schema", StringComparison.Ordinal)) _statements.Enqueue(statement);
    }

    [Neo4jFact]
    public async Task Requests_OfFrontEnds_CostFewStatements()
    {
        if (_store is null || _embedded is null) throw new InvalidOperationException("Opened before each test.");
        await AssertCostsAsync(new(_store), new(_embedded), FrontEndRequests.All);
    }

    [Neo4jFact]
    public async Task Requests_ForAnalysis_CostFewStatements()
    {
        if (_store is null || _embedded is null) throw new InvalidOperationException("Opened before each test.");
        await using var remote = new TopologyHost(_store);
        await using var local = new TopologyHost(_embedded);
        foreach (var host in new[] { remote, local }) await host.RefreshAsync();
        await AssertCostsAsync(new(_store, remote), new(_embedded, local), FrontEndRequests.Analysis);
    }

    private async Task AssertCostsAsync(ComparedApi remote, ComparedApi local, IReadOnlyList<(string Query, int Statements)> requests)
    {
        await remote.AskAsync("{ __typename }");
        var wrong = new List<string>();
        foreach (var (query, statements) in requests)
        {
            _statements.Clear();
            var answer = await remote.AskAsync(query);
            if (_statements.Count != statements)
                wrong.Add($"{_statements.Count} statements instead of {statements}: {query}\n    {string.Join("\n    ", _statements)}");
            Assert.False(answer.Contains("\"errors\"", StringComparison.Ordinal), $"{query}\n{answer}");
            Assert.Equal(Comparable(await local.AskAsync(query)), Comparable(answer));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Neo4jFact]
    public async Task Requests_DrawnByLot_AreAnsweredAlikeByBothStores()
    {
        if (_store is null || _embedded is null) throw new InvalidOperationException("Opened before each test.");
        var (remote, local) = (new ComparedApi(_store), new ComparedApi(_embedded));
        var requests = new RandomRequests(seed: 20261);
        for (var i = 0; i < int.Parse(Environment.GetEnvironmentVariable("KG_RANDOM_REQUESTS") ?? "60", CultureInfo.InvariantCulture); i++)
        {
            var query = requests.Next();
            var expected = await local.AskAsync(query);
            Assert.False(expected.Contains("\"errors\"", StringComparison.Ordinal), $"{query}\n{expected}");
            var answer = await remote.AskAsync(query);
            Assert.True(expected == answer, $"{query}\nexpected {expected}\ngot      {answer}");
        }
    }

    /// <summary>Without what extensions tell of each store's topology, which was made at a time of its own.</summary>
    private static string Comparable(string answer)
    {
        if (!answer.Contains("\"analysis\"", StringComparison.Ordinal)) return answer;
        using var response = JsonDocument.Parse(answer);
        return response.RootElement.GetProperty("data").GetRawText();
    }

    /// <summary>What is wrong with a level is said by its own field, not by the one that reads ahead.</summary>
    [Neo4jFact]
    public async Task Requests_ThatAreRefused_AreRefusedAlikeByBothStores()
    {
        if (_store is null || _embedded is null) throw new InvalidOperationException("Opened before each test.");
        var (remote, local) = (new ComparedApi(_store), new ComparedApi(_embedded));
        foreach (var query in FrontEndRequests.Refused)
        {
            var expected = await local.AskAsync(query);
            Assert.Contains("\"errors\"", expected, StringComparison.Ordinal);
            Assert.Equal(expected, await remote.AskAsync(query));
        }
    }
}
