using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Import;
using KnowledgeGraph.Neo4j.Tests.Servers;
using KnowledgeGraph.Neo4j.Tests.Store;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>
/// Questions to the graph have the same answer over both stores, wherever the answer does not hang on the order in which a store numbers
/// its nodes, which decides between equals.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class AnalysisOnBothStoresTests(SharedNeo4j neo4j)
{
    private static readonly string[] Queries =
    [
        """{ collaborationPaths(from: "Naibin Gu", to: "Fandong Meng", maxHops: 2) { complete paths { length cost hops { paperCount strength } } } }""",
        """{ collaborationDistance(from: "Naibin Gu", to: "Fandong Meng") { hops pathCount } }""",
        """{ collaborationHistogram(from: "Qingyi Si") { reached counts { hops authors } } }""",
        """{ suggestedCollaborators(for: "Shao-Lun Huang", first: 1) { considered suggestions { author { name } distance } } }""",
        """{ conflicts(reviewers: ["Naibin Gu"], authors: ["Qingyi Si"]) { pairs { verdict evidence { kind nodes { ... on Paper { title } } } } } }""",
        """{ ranking(of: AUTHOR, by: PAPERS, first: 3) { entries { rank score node { ... on Author { key } } } } }""",
        "{ communities(graph: COAUTHOR, resolution: 0.0001) { count communities(first: 3) { nodes { size } } } }",
    ];

    [Neo4jFact]
    public async Task Answers_OfAnalysis_AreTheSameOnBothStores()
    {
        var folder = Directory.CreateTempSubdirectory("kg-analysis-both-");
        try
        {
            await using var local = EmbeddedGraphStore.Open(folder.FullName, new EmbeddedStoreOptions());
            await using var remote = await TestGraph.OpenEmptyAsync(neo4j.Server);
            await ImportAsync(local);
            await ImportAsync(remote);
            await using var localHost = new TopologyHost(local);
            await using var remoteHost = new TopologyHost(remote);
            foreach (var query in Queries)
                Assert.Equal(await AskAsync(local, localHost, query), await AskAsync(remote, remoteHost, query));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task ImportAsync(IGraphStore store)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "KnowledgeGraph.sln"))) root = root.Parent;
        Assert.NotNull(root);
        var options = new ImportOptions { Paths = [Path.Combine(root.FullName, "seed")], IsStrict = true };
        await new Importer(TimeProvider.System).RunAsync(store, options, null, default);
    }

    private static async Task<string> AskAsync(IGraphStore store, TopologyHost host, string query)
    {
        var api = ScholarlyApi.Create(store, analysis: new AnalysisService(host));
        using var request = await api.OpenRequestAsync(mayWrite: false);
        var output = new ArrayBufferWriter<byte>();
        await api.Executor.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), State = request }, output);
        using var response = JsonDocument.Parse(output.WrittenMemory);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), Encoding.UTF8.GetString(output.WrittenSpan));
        return response.RootElement.GetProperty("data").GetRawText();
    }
}
