using System.Buffers;
using System.Text;
using KnowledgeGraph.Analysis.Topologies.Hosting;
using KnowledgeGraph.Api;
using KnowledgeGraph.Api.Analysis;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Tests.Api;

/// <summary>The scholarly API over one store, asked in process.</summary>
internal sealed class ComparedApi(IGraphStore store, TopologyHost? topology = null)
{
    private readonly ScholarlyApi _api = ScholarlyApi.Create(
        store, new(), new ExecutorOptions { ExposeFaults = true }, topology is null ? null : new AnalysisService(topology));

    public async Task<string> AskAsync(string query, string variables = "")
    {
        using var request = await _api.OpenRequestAsync(mayWrite: false);
        var output = new ArrayBufferWriter<byte>();
        var asked = new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), Variables = Encoding.UTF8.GetBytes(variables), State = request };
        await _api.Executor.ExecuteAsync(asked, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
