using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests.Analysis.People;

public abstract class PeopleTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Suggestions_ForAnAuthor_NameWhoIsBetween() => ExpectAsync(
        """
        { suggestedCollaborators(for: "local:a1", first: 1) { complete considered suggestions { author { key } distance
          counterReasons { kind value } } } }
        """,
        "{'suggestedCollaborators':{'complete':true,'considered':4,'suggestions':[{'author':{'key':'local:a4'},'distance':2,'counterReasons':[]}]}}");

    [Fact]
    public async Task Suggestions_AnsweredByGraphQL_EqualTheAlgorithmCalledDirectly()
    {
        var topology = await TopologyAsync();
        using var snapshot = await SnapshotAsync();
        var found = new NodeId[1];
        await snapshot.FindAsync(new[] { new NodeReference(NodeKind.Author, IdParser.Parse("local:a1")) }, found);
        var expected = CollaboratorSuggestions.Run(new PaperFilter().Compile(topology), found[0]).Suggestions;

        var data = await DataAsync(
            """{ suggestedCollaborators(for: "local:a1", first: 20) { suggestions { score reasons { kind value nodes { id } } } } }""");

        var actual = data.GetProperty("suggestedCollaborators").GetProperty("suggestions").EnumerateArray().ToArray();
        Assert.Equal(expected.Select(suggestion => suggestion.Score), actual.Select(suggestion =>
            suggestion.GetProperty("score").GetDouble()));
        Assert.Equal(
            expected.SelectMany(suggestion => suggestion.Reasons).Select(reason => (reason.Value, reason.Nodes.Count)),
            actual.SelectMany(suggestion => suggestion.GetProperty("reasons").EnumerateArray())
                .Select(reason => (reason.GetProperty("value").GetDouble(), reason.GetProperty("nodes").GetArrayLength())));
        Assert.Equal(
            expected.SelectMany(suggestion => suggestion.Reasons).Select(reason => reason.Kind.ToString().ToUpperInvariant()),
            actual.SelectMany(suggestion => suggestion.GetProperty("reasons").EnumerateArray())
                .Select(reason => reason.GetProperty("kind").GetString()?.Replace("_", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("institutions: [\"local:north\"]", "local:a3")]
    [InlineData("countries: [\"no\"]", "local:a3")]
    [InlineData("countries: [\"DE\"]", "")]
    [InlineData("activeSince: 2012, maxDistance: 2", "local:a4")]
    [InlineData("maxDistance: 1, includeCoauthors: true", "local:a2 local:a5")]
    public async Task Suggestions_UnderConstraints_AreThoseWhoFulfilThem(string constraints, string expected)
    {
        var data = await DataAsync(
            $$"""{ suggestedCollaborators(for: "local:a1", constraints: { {{constraints}} }) { suggestions { author { key } } } }""");

        var keys = data.GetProperty("suggestedCollaborators").GetProperty("suggestions").EnumerateArray()
            .Select(suggestion => suggestion.GetProperty("author").GetProperty("key").GetString());
        Assert.Equal(expected, string.Join(' ', keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Team_ForTwoTopics_CoversBoth()
    {
        var team = (await DataAsync(
            """{ team(topics: ["local:graphs", "local:maps"], size: 2) { complete coverage uncovered { name } members { author { key } distances expertise { topic { name } value } } } }"""))
            .GetProperty("team");

        Assert.True(team.GetProperty("complete").GetBoolean());
        Assert.Equal(0, team.GetProperty("uncovered").GetArrayLength());
        Assert.Equal(2, team.GetProperty("members").GetArrayLength());
        Assert.Equal(1, team.GetProperty("coverage").GetDouble(), 9);
        Assert.Equal("graphs", team.GetProperty("members")[0].GetProperty("expertise")[0].GetProperty("topic").GetProperty("name").GetString());
        Assert.Equal(0, team.GetProperty("members")[0].GetProperty("distances")[0].GetInt32());
    }

    [Fact]
    public Task Team_ForNoTopic_IsRefused() => ExpectErrorAsync("{ team(topics: []) { score } }", "BAD_USER_INPUT",
        "'topics' must not be empty");

    [Fact]
    public Task Conflicts_OfPairs_GiveVerdictAndEvidence() => ExpectAsync(
        """
        { conflicts(reviewers: ["local:a1"], authors: ["local:a2", "local:a3", "local:a6", "local:a1"], policy: { coauthorYears: 1,
            commonCollaborators: null }) {
          pairs { author { key } verdict evidence { kind verdict nodes { ... on Paper { key } ... on Institution { key } } } } } }
        """,
        "{'conflicts':{'pairs':[{'author':{'key':'local:a2'},'verdict':'CONFLICT','evidence':[{'kind':'RECENT_COAUTHOR','verdict':'CONFLICT','nodes':[{'key':'doi:10.1000/7'}]}," +
        "{'kind':'FORMER_COAUTHOR','verdict':'POSSIBLE','nodes':[{'key':'doi:10.1000/1'}]}]}," +
        "{'author':{'key':'local:a3'},'verdict':'POSSIBLE','evidence':[{'kind':'SAME_INSTITUTION','verdict':'POSSIBLE','nodes':[{'key':'local:north'}]}]}," +
        "{'author':{'key':'local:a6'},'verdict':'NONE','evidence':[]}," +
        "{'author':{'key':'local:a1'},'verdict':'CONFLICT','evidence':[{'kind':'SAME_PERSON','verdict':'CONFLICT','nodes':[]}]}]}}");

    [Fact]
    public Task Conflicts_WithTooSmallABudget_SaySo() => ExpectAsync(
        """{ conflicts(reviewers: ["local:a1"], authors: ["local:a2"], budget: { nodes: 1 }) { complete stoppedBy pairs { verdict } } }""",
        "{'conflicts':{'complete':false,'stoppedBy':'NODE_LIMIT','pairs':[]}}");

    public sealed class OnEmbeddedStore() : PeopleTests(isEmbedded: true);

    public sealed class OnReferenceStore() : PeopleTests(isEmbedded: false);
}
