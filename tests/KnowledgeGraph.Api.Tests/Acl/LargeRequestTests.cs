using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Api.Tests.Acl;

/// <summary>
/// One request for about a thousand objects of a real graph: the store is called once a field and level, not once an object.
/// </summary>
public sealed class LargeRequestTests(AnthologyGraph graph) : IClassFixture<AnthologyGraph>
{
    private const string Query = """
        { paper(id: "acl:J93-2004") { title authors { edges { position node { name institutions { nodes { name } }
            papers { nodes { title year citations(first: 300) { totalCount nodes { title } } } } } } } } }
        """;

    [AnthologyFact]
    public async Task Request_ForAThousandObjects_CallsTheStoreOnceAFieldAndLevel()
    {
        CountingStore store = new(graph.Store);
        var api = ScholarlyApi.Create(store);
        using var request = await api.OpenRequestAsync(mayWrite: false);
        ArrayBufferWriter<byte> output = new();

        await api.Executor.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(Query), State = request }, output);

        using var response = JsonDocument.Parse(output.WrittenMemory);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.InRange(CountObjects(response.RootElement.GetProperty("data")), 1_000, 2_000);

        // The Anthology names no institutions, so that their level is empty and their names are not read.
        Assert.Equal(
            [
                "find", "read Name", "expand Authored Forward", "read Name", "expand AffiliatedWith Forward", "expand Authored Backward",
                "read Name+Year", "expand Cites Backward with totals", "read Name",
            ],
            store.Calls);
    }

    /// <summary>Nodes of the graph: the objects with a title or name.</summary>
    private static int CountObjects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Sum(member => CountObjects(member.Value))
            + (element.TryGetProperty("title", out _) || element.TryGetProperty("name", out _) ? 1 : 0),
        JsonValueKind.Array => element.EnumerateArray().Sum(CountObjects),
        _ => 0,
    };
}
