using System.Text.Json;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Analysis.Paths;

public abstract class CollaborationPathTests(bool isEmbedded) : ApiTest(isEmbedded, batch: ConnectedGraph.Batch)
{
    [Fact]
    public Task Paths_OfTwoAuthors_NameEveryoneAndEveryJointPaper() => ExpectAsync(
        """{ collaborationPaths(from: "local:a1", to: "local:a4", k: 1) { complete stoppedBy paths { length cost authors { key } hops { from { key } to { key } paperCount strength papers { title } } } } }""",
        "{'collaborationPaths':{'complete':true,'stoppedBy':null,'paths':[{'length':2,'cost':2,'authors':[{'key':'local:a1'},{'key':'local:a2'},{'key':'local:a4'}]," +
        "'hops':[{'from':{'key':'local:a1'},'to':{'key':'local:a2'},'paperCount':2,'strength':2,'papers':[{'title':'Paper 1 on " +
            "graphs'},{'title':'Paper 7 on graphs'}]}," +
        "{'from':{'key':'local:a2'},'to':{'key':'local:a4'},'paperCount':1,'strength':1,'papers':[{'title':'Paper 8 on maps'}]}]}]}}");

    [Theory]
    [InlineData("k: 10", "a1 a2 a4|a1 a5 a4|a1 a2 a3 a4|")]
    [InlineData("k: 10, maxHops: 2", "a1 a2 a4|a1 a5 a4|")]
    [InlineData("k: 10, avoid: [\"local:a2\"]", "a1 a5 a4|")]
    [InlineData("k: 10, avoidPapers: [\"doi:10.1000/5\"]", "a1 a2 a4|a1 a2 a3 a4|")]
    [InlineData("k: 1, via: [\"local:a3\"]", "a1 a2 a3 a4|")]
    [InlineData("k: 10, years: { from: 2002 }", "a1 a2 a4|a1 a5 a4|a1 a2 a3 a4|")]
    [InlineData("k: 10, years: { to: 2010 }", "a1 a2 a3 a4|")]
    [InlineData("k: 10, topics: [\"local:maps\"]", "a1 a5 a4|")]
    [InlineData("k: 10, types: [ARTICLE]", "a1 a5 a4|a1 a2 a3 a4|")]
    [InlineData("k: 10, venues: [\"local:venue\"]", "a1 a2 a3 a4|")]
    [InlineData("k: 10, maxTeamSize: 1", "")]
    [InlineData("k: 1, strength: { measure: NEWMAN }", "a1 a2 a4|")]
    public async Task Paths_UnderConditions_AreThoseThatHoldThem(string arguments, string expected) => Assert.Equal(
        expected.Replace("|", ";", StringComparison.Ordinal),
        string.Concat(Lines(await DataAsync($$"""{ collaborationPaths(from: "local:a1", to: "local:a4", {{arguments}}) { paths { authors { key } } } }"""))));

    [Fact]
    public async Task Paths_AnsweredByGraphQL_EqualTheAlgorithmCalledDirectly()
    {
        var topology = await TopologyAsync();
        using var snapshot = await SnapshotAsync();
        for (var from = 1; from <= 7; from++)
        {
            for (var to = 1; to <= 7; to++)
            {
                var query = new CollaborationQuery
                {
                    From = await FindAsync(snapshot, from),
                    To = await FindAsync(snapshot, to),
                    Count = 5,
                    Filter = new PaperFilter { FirstYear = 2002 },
                };
                var expected = CollaborationPaths.Find(topology, query).Paths
                    .Select(path => (path.Length, path.Cost, Papers: path.Hops.Sum(hop => hop.Papers.Count)));
                var answer = await DataAsync(
                    $"{{ collaborationPaths(from: \"local:a{from}\", to: \"local:a{to}\", k: 5, years: {{ from: 2002 }}) " +
                    "{ paths { length cost hops { papers { key } } } } }");
                var actual = answer.GetProperty("collaborationPaths").GetProperty("paths").EnumerateArray().Select(path => (
                    path.GetProperty("length").GetInt32(),
                    path.GetProperty("cost").GetDouble(),
                    path.GetProperty("hops").EnumerateArray().Sum(hop => hop.GetProperty("papers").GetArrayLength())));
                Assert.Equal(expected, actual);
            }
        }
    }

    [Theory]
    [InlineData("k: 1", "'2'")]
    [InlineData("k: 1, avoid: [\"local:a2\"]", "'1'")]
    [InlineData("k: 1, maxHops: 1", "'0'")]
    [InlineData("k: 1, via: [\"local:a3\"]", "null")]
    public Task ShortestCount_UnderConditions_CountsAllOfThem(string arguments, string expected) => ExpectAsync(
        $"{{ collaborationPaths(from: \"local:a1\", to: \"local:a4\", {arguments}) {{ shortestCount }} }}",
        $"{{'collaborationPaths':{{'shortestCount':{expected}}}}}");

    [Fact]
    public async Task Field_ThatIsRefused_LeavesItsNeighbours()
    {
        using var response = JsonDocument.Parse(await RunAsync(
            """{ bad: collaborationDistance(from: "local:a1", to: "local:nobody") { hops } good: collaborationDistance(from: "local:a1", to: "local:a4") { hops } }"""));

        Assert.Equal(1, response.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, response.RootElement.GetProperty("data").GetProperty("bad").ValueKind);
        Assert.Equal(2, response.RootElement.GetProperty("data").GetProperty("good").GetProperty("hops").GetInt32());
    }

    [Fact]
    public Task Distance_ToOneAndToASet_CountsSteps() => ExpectAsync(
        """
        { one: collaborationDistance(from: "local:a1", to: "local:a4") { hops pathCount }
          set: collaborationDistance(from: "local:a1", to: ["local:a3", "local:a5"]) { hops pathCount }
          none: collaborationDistance(from: "local:a1", to: "local:a6") { hops pathCount complete } }
        """,
        "{'one':{'hops':2,'pathCount':'2'},'set':{'hops':1,'pathCount':null},'none':{'hops':null,'pathCount':'0','complete':true}}");

    [Fact]
    public Task Distances_OfThree_AreAMatrix() => ExpectAsync(
        """{ collaborationDistances(authors: ["local:a1", "local:a4", "local:a6"]) { rows { author { name } hops } } }""",
        "{'collaborationDistances':{'rows':[{'author':{'name':'Author 1'},'hops':[0,2,null]}," +
        "{'author':{'name':'Author 4'},'hops':[2,0,null]},{'author':{'name':'Author 6'},'hops':[null,null,0]}]}}");

    [Fact]
    public Task Histogram_FromOne_CountsEveryoneInReach() => ExpectAsync(
        """{ collaborationHistogram(from: "local:a1") { counts { hops authors } reached } }""",
        "{'collaborationHistogram':{'counts':[{'hops':0,'authors':1},{'hops':1,'authors':2},{'hops':2,'authors':2}],'reached':5}}");

    [Fact]
    public Task Author_Unknown_IsRefusedWithTheArgumentsName() => ExpectErrorAsync(
        """{ collaborationDistance(from: "local:a1", to: ["local:a2", "local:nobody"]) { hops } }""",
        "NOT_FOUND", "'to': no author has the id 'local:nobody' in version 1");

    [Fact]
    public async Task Author_ByName_IsFoundWhereItIsClearWho()
    {
        await ExpectAsync(
            """{ collaborationDistance(from: "author 1", to: ["Author 4", "local:a3"]) { hops } }""", "{'collaborationDistance':{'hops':2}}");
        await WriteAsync(ConnectedGraph.Namesakes);

        await ExpectErrorAsync(
            """{ collaborationDistance(from: "Author 1", to: "Same Name") { hops } }""", "AMBIGUOUS", "'to': 'Same Name' is the name of 2 authors");
        await ExpectAsync(
            """{ collaborationDistance(from: "Author 1", to: "Same Name (bridges)") { hops } }""", "{'collaborationDistance':{'hops':1}}");
        await ExpectErrorAsync(
            """{ collaborationDistance(from: "Author 1", to: "Nobody Here") { hops } }""", "NOT_FOUND", "'to': No author is found by 'Nobody Here'");
    }

    [Fact]
    public Task Author_WrittenAsAPaper_IsRefused() => ExpectErrorAsync(
        """{ collaborationDistance(from: "local:a1", to: "doi:10.1000/1") { hops } }""", "NOT_FOUND", "no author has the id 'doi:10.1000/1'");

    [Theory]
    [InlineData("k: 0", "'k' is 0, but must be between 1 and 1000")]
    [InlineData("maxHops: 1000", "'maxHops' is 1000")]
    [InlineData("years: { from: 2010, to: 2001 }", "The years end (2001) before they begin (2010)")]
    [InlineData("maxTeamSize: 0", "'maxTeamSize' is 0")]
    [InlineData("strength: { halfLifeYears: 0 }", "'strength.halfLifeYears' is 0")]
    public Task Argument_OutOfBounds_IsRefused(string arguments, string message) => ExpectErrorAsync(
        $$"""{ collaborationPaths(from: "local:a1", to: "local:a4", {{arguments}}) { complete } }""", "BAD_USER_INPUT", message);

    private static IEnumerable<string> Lines(JsonElement data) =>
        data.GetProperty("collaborationPaths").GetProperty("paths").EnumerateArray()
        .Select(path => string.Join(' ', path.GetProperty("authors").EnumerateArray().Select(author =>
            author.GetProperty("key").GetString()?["local:".Length..])) + ";");

    private static async Task<NodeId> FindAsync(IGraphSnapshot snapshot, int author)
    {
        var found = new NodeId[1];
        await snapshot.FindAsync(new[] { new NodeReference(NodeKind.Author, IdParser.Parse(ConnectedGraph.Author(author))) }, found);
        return found[0];
    }

    public sealed class OnEmbeddedStore() : CollaborationPathTests(isEmbedded: true);

    public sealed class OnReferenceStore() : CollaborationPathTests(isEmbedded: false);
}
