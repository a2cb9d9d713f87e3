using System.Text.Json;
using KnowledgeGraph.Analysis.Communities.Leiden;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Analysis.Topologies.Projections;

namespace KnowledgeGraph.Api.Tests.Analysis.Communities;

public abstract class CommunityTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Communities_OfCoauthors_AreTheConnectedGroups() => ExpectAsync(
        """
        { communities(graph: COAUTHOR, resolution: 0.1) { complete count communities { totalCount nodes { number size parent recovery
          members(first: 2) { totalCount pageInfo { hasNextPage } nodes { internalStrength node { ... on Author { key } } } } } } } }
        """,
        "{'communities':{'complete':true,'count':2,'communities':{'totalCount':2,'nodes':[{'number':0,'size':5,'parent':null,'recovery':null," +
        "'members':{'totalCount':5,'pageInfo':{'hasNextPage':true},'nodes':[{'internalStrength':4,'node':{'key':'local:a2'}},{'internalStrength':3,'node':{'key':'local:a1'}}]}}," +
        "{'number':1,'size':2,'parent':null,'recovery':null,'members':{'totalCount':2,'pageInfo':{'hasNextPage':false}," +
        "'nodes':[{'internalStrength':1,'node':{'key':'local:a6'}},{'internalStrength':1,'node':{'key':'local:a7'}}]}}]}}}");

    [Fact]
    public async Task Communities_AnsweredByGraphQL_EqualTheAlgorithmCalledDirectly()
    {
        var scope = new PaperFilter { LastYear = 2012 }.Compile(await TopologyAsync());
        var graph = CoauthorshipProjection.Build(scope);
        Assert.NotNull(graph);
        var expected = LeidenAlgorithm.Run(graph, new LeidenOptions { Seed = 7 });

        var data = (await DataAsync(
            """{ communities(graph: COAUTHOR, seed: 7, minSize: 1, filter: { years: { to: 2012 } }) { quality modularity count communities(first: 100) { nodes { size } } } }"""))
            .GetProperty("communities");

        Assert.Equal(expected.Quality, data.GetProperty("quality").GetDouble());
        Assert.Equal(expected.Communities.CommunityCount, data.GetProperty("count").GetInt32());
        Assert.Equal(
            Enumerable.Range(0, expected.Communities.CommunityCount).Select(expected.Communities.Size),
            data.GetProperty("communities").GetProperty("nodes").EnumerateArray().Select(community =>
                community.GetProperty("size").GetInt32()));
    }

    [Fact]
    public async Task Labels_OfPapers_AreTheirTopicsAndWords()
    {
        var data = await DataAsync(
            """{ communities(graph: CITATION, filter: { topics: ["local:graphs"] }, resolution: 0.1) { communities { nodes { size labels { term count elsewhere } } } } }""");

        // Paper 7 cites paper 2, which the filter allows, so that all four hang together and nothing is elsewhere.
        var community = Assert.Single(data.GetProperty("communities").GetProperty("communities").GetProperty("nodes").EnumerateArray());
        Assert.Equal(4, community.GetProperty("size").GetInt32());
        Assert.All(community.GetProperty("labels").EnumerateArray(), label => Assert.Equal(0, label.GetProperty("elsewhere").GetInt32()));
    }

    [Theory]
    [InlineData("CITATION")]
    [InlineData("COUPLING")]
    [InlineData("CO_CITATION")]
    [InlineData("TOPIC")]
    public async Task Communities_OfEveryGraph_CoverItsNodesOnce(string graph)
    {
        var data = await DataAsync($$"""{ communities(graph: {{graph}}, minSize: 1) { complete communities(first: 100) { nodes { size members(first: 100) { nodes { node { id } } } } } } }""");

        Assert.True(data.GetProperty("communities").GetProperty("complete").GetBoolean());
        var members = data.GetProperty("communities").GetProperty("communities").GetProperty("nodes").EnumerateArray()
            .SelectMany(community => community.GetProperty("members").GetProperty("nodes").EnumerateArray())
            .Select(member => member.GetProperty("node").GetProperty("id").GetString()).ToArray();
        Assert.Equal(graph == "TOPIC" ? 2 : 8, members.Length);
        Assert.Equal(members.Length, members.Distinct().Count());
    }

    [Fact]
    public async Task Members_PagedByCursor_AreAllOfThemOnce()
    {
        List<string> keys = [];
        for (string? cursor = null; ;)
        {
            var after = cursor is null ? "" : $", after: \"{cursor}\"";
            var members = (await DataAsync(
                $$"""{ communities(graph: COAUTHOR, resolution: 0.1) { communities(first: 1) { nodes { members(first: 2{{after}}) { pageInfo { hasNextPage endCursor } edges { cursor node { node { ... on Author { key } } } } } } } } }"""))
                .GetProperty("communities").GetProperty("communities").GetProperty("nodes")[0].GetProperty("members");
            keys.AddRange(members.GetProperty("edges").EnumerateArray().Select(edge =>
                edge.GetProperty("node").GetProperty("node").GetProperty("key").GetString() ?? ""));
            if (!members.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            cursor = members.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(["local:a1", "local:a2", "local:a3", "local:a4", "local:a5"], keys.Order(StringComparer.Ordinal));
        Assert.Equal(1, Analysis.RunCount);
    }

    [Fact]
    public Task Members_ForgedCursor_IsRefused() => ExpectErrorAsync(
        """{ communities(graph: COAUTHOR) { communities(first: 1, after: "x") { totalCount } } }""", "BAD_USER_INPUT", "'after' is no cursor of this list");

    [Fact]
    public async Task Stability_Asked_ComparesRuns()
    {
        var data = await DataAsync(
            """{ communities(graph: COAUTHOR, resolution: 0.1, stabilityRuns: 4) { stability { qualities normalisedMutualInformation adjustedRandIndex } communities { nodes { recovery } } } }""");

        var stability = data.GetProperty("communities").GetProperty("stability");
        Assert.Equal(4, stability.GetProperty("qualities").GetArrayLength());
        Assert.Equal(1, stability.GetProperty("normalisedMutualInformation").GetDouble(), 9);
        Assert.Equal(1, data.GetProperty("communities").GetProperty("communities").GetProperty("nodes")[0].GetProperty("recovery").GetDouble(), 9);
    }

    [Fact]
    public async Task Levels_OfTheHierarchy_AreNestedByTheirParents()
    {
        var levels = (await DataAsync("{ communities(graph: COAUTHOR) { levels { level count } } " +
            "}")).GetProperty("communities").GetProperty("levels");

        Assert.True(levels.GetArrayLength() >= 1);
        await ExpectErrorAsync("{ communities(graph: COAUTHOR) { communities(level: 99) { totalCount } } }", "BAD_USER_INPUT",
            "'level' is 99");
    }

    [Fact]
    public async Task LabelPropagation_OfCoauthors_FindsGroupsToo()
    {
        using var response = JsonDocument.Parse(await RunAsync("{ communities(graph: COAUTHOR, method: LABEL_PROPAGATION) { complete " +
            "count stability { qualities } } }"));

        var communities = response.RootElement.GetProperty("data").GetProperty("communities");
        Assert.True(communities.GetProperty("count").GetInt32() >= 1);
        Assert.Equal(JsonValueKind.Null, communities.GetProperty("stability").ValueKind);
        Assert.Equal("label-propagation",
            response.RootElement.GetProperty("extensions").GetProperty("analysis")[0].GetProperty("algorithm").GetString());
    }

    [Fact]
    public async Task History_OverWindows_FollowsCommunities()
    {
        var history = (await DataAsync(
            """
            { communityHistory(graph: COAUTHOR, from: 2001, to: 2015, windowYears: 5, resolution: 0.1) { complete
              windows { firstYear lastYear count } threads { steps { window size representatives { ... on Author { key } } } } events { kind window } } }
            """)).GetProperty("communityHistory");

        Assert.Equal([2001, 2006, 2011], history.GetProperty("windows").EnumerateArray().Select(window =>
            window.GetProperty("firstYear").GetInt32()));
        Assert.Equal(4, history.GetProperty("threads")[0].GetProperty("steps")[0].GetProperty("size").GetInt32());
        Assert.Contains("DISSOLVED", history.GetProperty("events").EnumerateArray().Select(change =>
            change.GetProperty("kind").GetString()));
    }

    [Fact]
    public Task History_OfTooManyWindows_IsRefused() => ExpectErrorAsync(
        "{ communityHistory(graph: COAUTHOR, from: 1, to: 2000, windowYears: 1) { complete } }", "LIMIT_EXCEEDED",
            "'windows of years' has 2000 items");

    [Fact]
    public Task Budget_OfNoTime_IsTold() => ExpectAsync(
        "{ communities(graph: CITATION, budget: { milliseconds: 0 }) { complete stoppedBy count } }",
        "{'communities':{'complete':false,'stoppedBy':'TIME_LIMIT','count':0}}");

    public sealed class OnEmbeddedStore() : CommunityTests(isEmbedded: true);

    public sealed class OnReferenceStore() : CommunityTests(isEmbedded: false);
}
