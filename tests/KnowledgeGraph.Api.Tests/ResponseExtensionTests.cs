using System.Text.Json;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.Api.Tests;

/// <summary>What responses say about themselves: the version that was read, and the cost when asked.</summary>
public abstract class ResponseExtensionTests(bool isEmbedded) : ApiTest(isEmbedded, limits: ValidationLimits.Default with { MaxComplexity = 60 })
{
    [Fact]
    public async Task Response_OfAQuery_NamesTheVersionThatItRead()
    {
        using var response = JsonDocument.Parse(await RunAsync("{ stats { version } }"));

        Assert.Equal(
            response.RootElement.GetProperty("data").GetProperty("stats").GetProperty("version").GetInt64(),
            response.RootElement.GetProperty("extensions").GetProperty("dataVersion").GetInt64());
    }

    [Fact]
    public async Task Response_OfAMutation_NamesTheVersionThatItMade()
    {
        using var response = JsonDocument.Parse(await RunAsync(
            """mutation { deleteNodes(ids: ["doi:10.1000/1"]) { version } }""", mayWrite: true));

        Assert.Equal(
            response.RootElement.GetProperty("data").GetProperty("deleteNodes").GetProperty("version").GetInt64(),
            response.RootElement.GetProperty("extensions").GetProperty("dataVersion").GetInt64());
    }

    [Fact]
    public async Task Cost_WhenAsked_HasEstimateAndRealSize()
    {
        using var response = JsonDocument.Parse(await RunAsync(
            """{ paper(id: "10.1000/3") { year references { nodes { year } } } }""", reportsCost: true));

        // paper 1; year, references 2; two papers with a year each.
        var cost = response.RootElement.GetProperty("extensions").GetProperty("cost");
        Assert.Equal((5, 60), (cost.GetProperty("actual").GetInt64(), cost.GetProperty("maximum").GetInt64()));
        Assert.True(cost.GetProperty("estimate").GetInt64() > 5);
    }

    [Fact]
    public async Task Cost_NotAsked_IsNotReported()
    {
        using var response = JsonDocument.Parse(await RunAsync("{ stats { version } }"));

        Assert.False(response.RootElement.GetProperty("extensions").TryGetProperty("cost", out _));
    }

    [Fact]
    public Task Cost_OfTheText_BeyondTheLimit_IsRefusedBeforeItRuns() => ExpectErrorAsync(
        "{ papers(first: 100) { nodes { title year } } }", "LIMIT_EXCEEDED", "this server allows 60 (limit: complexity)");

    [Fact]
    public async Task Cost_OfTheRealLists_BeyondTheLimit_EndsTheRequest()
    {
        var response = await RunAsync(
            """query Q($n: Int) { papers(first: $n) { nodes { year title key volume issue pages language url abstract reportedCitationCount date hasCode homepage month citationCount referenceCount } } }""",
            variables: """{"n":4}""");

        Assert.Contains("\"LIMIT_EXCEEDED\"", response);
        Assert.Contains("complexity", response);
    }

    public sealed class OnEmbeddedStore() : ResponseExtensionTests(isEmbedded: true);

    public sealed class OnReferenceStore() : ResponseExtensionTests(isEmbedded: false);
}
