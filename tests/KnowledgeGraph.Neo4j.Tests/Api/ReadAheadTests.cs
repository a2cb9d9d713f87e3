using System.Collections.Concurrent;
using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>How many statements a request costs. That the answers are right is compared byte by byte elsewhere.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ReadAheadTests(SharedNeo4j neo4j) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _statements = [];
    private IGraphStore? _store;

    private IGraphStore Store => _store ?? throw new InvalidOperationException("Opened before each test.");

    public async Task InitializeAsync()
    {
        if (Neo4jAvailability.Missing is not null) return;
        await (await TestGraph.OpenEmptyAsync(neo4j.Server)).DisposeAsync();
        _store = new Neo4jGraphStore(neo4j.Server.OpenDriver(new BoltOptions { OnQuery = query => _statements.Enqueue(query.Statement) }));
        await Store.WriteAsync(Papers());
        await Store.WriteAsync(OtherId());
        await AskAsync("{ __typename }");
    }

    public async Task DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
    }

    [Neo4jFact]
    public async Task Paper_WithItsFields_IsOneStatement() =>
        await AssertCostsAsync(1, "{ paper(id: \"local:p3\") { id key title year } }", "Paper 3");

    [Neo4jFact]
    public async Task Paper_ByAnotherId_IsOneStatement() =>
        await AssertCostsAsync(1, "{ paper(id: \"doi:10.1000/3\") { title } }", "Paper 3");

    [Neo4jFact]
    public async Task Paper_Unknown_IsOneStatement() =>
        await AssertCostsAsync(1, "{ paper(id: \"local:p999\") { title authors { nodes { name } } } }", "\"paper\":null");

    [Neo4jFact]
    public async Task Levels_OfConnections_AreOneStatement() => await AssertCostsAsync(
        1,
        """
        { paper(id: "local:p3") { title referenceCount
            authors { nodes { name papers(first: 3) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { title } } } } }
            references(first: 2) { nodes { title references(last: 1) { nodes { title key } } } } } }
        """,
        "Author 3");

    [Neo4jFact]
    public async Task Page_WithConnections_IsOneStatement() => await AssertCostsAsync(
        1, "{ papers(first: 4, filter: {year: {eq: 2001}}) { totalCount nodes { title authors { nodes { name } } } } }", "Author 1");

    [Neo4jFact]
    public async Task Filter_ByTheIdsOfOthers_IsOneStatement() => await AssertCostsAsync(
        1,
        "{ authors(first: 9, filter: {papers: {some: {references: {some: {ids: [\"local:p1\"]}}}, count: {min: 1}}}) { nodes { name } } }",
        "Author 2");

    [Neo4jFact]
    public async Task Aliases_OfOneConnection_AreToldApart() => await AssertCostsAsync(
        1,
        """
        { paper(id: "local:p3") { a: references(first: 1) { nodes { title } } b: references(first: 2) { nodes { year } }
            c: references(first: 1, orderBy: [{field: TITLE, direction: DESC}]) { nodes { key } } } }
        """,
        """{"a":{"nodes":[{"title":"Paper 2"}]},"b":{"nodes":[{"year":2000},{"year":2001}]},"c":{"nodes":[{"key":"local:p2"}]}}""");

    [Neo4jFact]
    public async Task FilteredConnection_IsReadAhead() => await AssertCostsAsync(
        1, "{ paper(id: \"local:p3\") { references(filter: {year: {gte: 2000}}) { nodes { title authors { nodes { name } } } } } }", "Author 2");

    /// <summary>What a level continues is asked at its own turn, with all that is below it.</summary>
    [Neo4jFact]
    public async Task ContinuedConnection_IsAStatementOfItsOwn()
    {
        var page = await AskAsync("{ paper(id: \"local:p3\") { references(first: 1) { pageInfo { endCursor } } } }");
        var cursor = page.Split("\"endCursor\":\"")[1].Split('"')[0];
        await AssertCostsAsync(
            2,
            $"{{ paper(id: \"local:p3\") {{ references(first: 1, after: \"{cursor}\") {{ nodes {{ title authors {{ nodes {{ name }} }} }} }} }} }}",
            "Author 1");
    }

    /// <summary>Pages whose sizes multiply to more than is read ahead.</summary>
    [Neo4jFact]
    public async Task VeryLargePages_AreReadLevelByLevel() => await AssertCostsAsync(
        2,
        "{ paper(id: \"local:p3\") { references(first: 200) { nodes { title references(first: 200) { nodes { title year } } } } } }",
        "Paper 1");

    [Neo4jFact]
    public async Task Write_AfterWhatWasReadAhead_IsSeenByTheNextRequest()
    {
        Assert.Contains("Paper 4", await AskAsync("{ paper(id: \"local:p4\") { title } }"), StringComparison.Ordinal);
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, Id("p4")).Set(NodeProperty.Name, "Renamed"));
        await Store.WriteAsync(batch);
        Assert.Contains("Renamed", await AskAsync("{ paper(id: \"local:p4\") { title } }"), StringComparison.Ordinal);
    }

    private async Task AssertCostsAsync(int statements, string query, string part)
    {
        _statements.Clear();
        Assert.Contains(part, await AskAsync(query), StringComparison.Ordinal);
        Assert.True(_statements.Count == statements, $"{_statements.Count} statements:\n{string.Join('\n', _statements)}");
    }

    private async Task<string> AskAsync(string query)
    {
        var answer = await new ComparedApi(Store).AskAsync(query);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        return answer;
    }

    private static ExternalId Id(string value) => new(IdScheme.Local, value);

    /// <summary>Paper n of author n refers to papers n - 1 and n - 2.</summary>
    private static GraphBatch Papers()
    {
        var batch = new GraphBatch("test");
        for (var i = 1; i <= 6; i++)
        {
            batch.Add(new NodeStatement(NodeKind.Author, Id($"a{i}")).Set(NodeProperty.Name, $"Author {i}"));
            var paper = new NodeStatement(NodeKind.Paper, Id($"p{i}"))
                .Set(NodeProperty.Name, $"Paper {i}").Set(NodeProperty.Year, 2000 + (i % 2));
            paper.Relate(Relation.Authored, Id($"a{i}"));
            for (var cited = i - 1; cited >= Math.Max(1, i - 2); cited--) paper.Relate(Relation.Cites, Id($"p{cited}"));
            batch.Add(paper);
        }

        return batch;
    }

    /// <summary>A node keeps its key when a better id becomes known, which then leads to it.</summary>
    private static GraphBatch OtherId()
    {
        var batch = new GraphBatch("test");
        batch.Add(new NodeStatement(NodeKind.Paper, Id("p3"), new ExternalId(IdScheme.Doi, "10.1000/3")).Set(NodeProperty.Name, "Paper 3"));
        return batch;
    }
}
