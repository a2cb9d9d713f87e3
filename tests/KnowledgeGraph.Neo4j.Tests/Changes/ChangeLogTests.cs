using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Bolt.Messages;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Bolt.Fake;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Neo4j.Tests.Changes;

/// <summary>Conversations about change data capture, with the answers that Neo4j's documentation shows.</summary>
public sealed class ChangeLogTests
{
    private const string Position = "A3V16ZaLlUmnipHLFkWrlA0AAAAAAAAABQAAAAAAAAAA";

    [Fact]
    public async Task Position_CaptureIsOn_IsTheServersIdentifier()
    {
        await using var server = FakeServer.Start(async talk =>
        {
            await talk.WelcomeAsync();
            var run = await talk.AnswerAsync(Position);
            Assert.Equal("CALL db.cdc.current() YIELD id RETURN id", run[0].AsString());
            await talk.ExpectEndAsync();
        });
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        Assert.Equal(ChangePosition.At(Position), await store.PositionAsync());
    }

    [Theory]
    [InlineData("Neo.ClientError.Procedure.ProcedureNotFound", "no change data capture")]
    [InlineData("Neo.DatabaseError.ChangeDataCapture.Disabled", "off for the database")]
    [InlineData("Neo.ClientError.Security.Forbidden", "may not run the procedures")]
    public async Task Position_CaptureCannotBeUsed_SaysWhy(string code, string reason)
    {
        await using var server = FakeServer.Start(talk => RefuseAsync(talk, code));
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        var position = await store.PositionAsync();

        Assert.Null(position.Name);
        Assert.Contains(reason, position.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neo.ClientError.ChangeDataCapture.InvalidIdentifier")]
    [InlineData("Neo.DatabaseError.ChangeDataCapture.ScanFailure")]
    public async Task Since_PositionIsTooOldForTheLog_SaysWhy(string code)
    {
        await using var server = FakeServer.Start(talk => RefuseAsync(talk, code));
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        var changed = await store.SinceAsync(Position, 100);

        Assert.Contains(code, changed.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_AnotherFault_IsAFault()
    {
        await using var server = FakeServer.Start(talk => RefuseAsync(talk, "Neo.ClientError.Statement.SyntaxError"));
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        await Assert.ThrowsAsync<StoreException>(async () => await store.SinceAsync(Position, 100));
    }

    [Fact]
    public async Task Since_EventsOfEveryShape_NamesWhatIsThereAndWhatIsGone()
    {
        await using var server = FakeServer.Start(async talk =>
        {
            await talk.WelcomeAsync();
            await ExpectQueryAsync(talk);
            // A paper made, a title changed (DIFF: no number), an author deleted, a paper that became unstated, an authorship.
            await talk.RecordAsync(Node("4:x:1", ["Paper", "Paper"], default, 7));
            await talk.RecordAsync(Node("4:x:2", ["Paper"], default, default));
            await talk.RecordAsync(Node("4:x:3", ["Author", "Author"], 9, default));
            await talk.RecordAsync(Node("4:x:4", ["Paper", "Paper", "Unstated"], 11, 11));
            await talk.RecordAsync(Relationship("4:x:5", "4:x:6"));
            await talk.SuccessAsync();

            var elements = await ExpectAsync(talk, "elementId(n) = $elements[i]");
            Assert.Equal(["4:x:2", "4:x:5", "4:x:6"], elements["elements"].AsList().Select(id => id.AsString()));
            await talk.StartResultAsync();
            await talk.RecordAsync(0, CypherValue.List("Paper"), 8);
            await talk.RecordAsync(1, CypherValue.List("Author"), 12);
            await talk.RecordAsync(2, CypherValue.List("Elsewhere"), 13);
            await talk.SuccessAsync();

            var sought = await ExpectAsync(talk, "MATCH (n:Paper {number:");
            Assert.Contains(sought.Values, value => value.AsList().Select(number => number.AsInt64()).Order().SequenceEqual([7L, 8L, 11L]));
            var (papers, authors) = (Places(sought, [7, 8, 11]), Places(sought, [9, 12]));
            await talk.StartResultAsync();
            await talk.RecordAsync(papers[7], 7);
            await talk.RecordAsync(papers[8], 8);
            await talk.RecordAsync(authors[12], 12);
            await talk.SuccessAsync();
            await talk.ExpectEndAsync();
        });
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        var changed = await store.SinceAsync(Position, 100);

        Assert.Null(changed.Refusal);
        Assert.Equal([Paper(7), Paper(8), Author(12)], changed.Visible.Order());
        Assert.Equal([Paper(11), Author(9)], changed.Gone.Order());
    }

    [Fact]
    public async Task Since_NothingChanged_AsksNoMore()
    {
        await using var server = FakeServer.Start(async talk =>
        {
            await talk.WelcomeAsync();
            await ExpectQueryAsync(talk);
            await talk.SuccessAsync();
            await talk.ExpectEndAsync();
        });
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        var changed = await store.SinceAsync(Position, 100);

        Assert.Null(changed.Refusal);
        Assert.Empty(changed.Visible.Union(changed.Gone));
    }

    [Theory]
    [InlineData(2, "2 nodes")]
    [InlineData(1, "1 nodes")]
    public async Task Since_MoreThanTheLimit_IsRefused(int limit, string reason)
    {
        await using var server = FakeServer.Start(async talk =>
        {
            await talk.WelcomeAsync();
            await ExpectQueryAsync(talk, limit);
            for (var number = 0; number < 3; number++) await talk.RecordAsync(Node($"4:x:{number}", ["Topic"], default, number));
            await talk.SuccessAsync();
            await talk.ExpectEndAsync();
        });
        await using var store = new Neo4jGraphStore(server.OpenDriver());

        Assert.Contains(reason, (await store.SinceAsync(Position, limit)).Refusal, StringComparison.Ordinal);
    }

    private static NodeId Paper(long number) => new(NodeKind.Paper, number);

    private static NodeId Author(long number) => new(NodeKind.Author, number);

    private static CypherValue[] Node(string element, string[] labels, CypherValue before, CypherValue after) =>
    [
        element, CypherValue.List([.. labels.Select(label => (CypherValue)label)]),
        CypherValue.List(before, after), CypherValue.List(default, default),
    ];

    private static CypherValue[] Relationship(string start, string end) =>
        [default, CypherValue.List(), CypherValue.List(default, default), CypherValue.List(start, end)];

    private static async Task RefuseAsync(FakeConversation talk, string code)
    {
        await talk.WelcomeAsync();
        await talk.ExpectAsync(MessageTag.Run);
        await talk.FailureAsync(code);
        try
        {
            await talk.ExpectAsync(MessageTag.Pull);
            await talk.IgnoredAsync();
            await talk.ExpectResetAsync();
            await talk.ExpectEndAsync();
        }
        catch (IOException)
        {
            // The store may be closed while the connection is still being put in order.
        }
    }

    private static async Task ExpectQueryAsync(FakeConversation talk, int maxNodes = 100)
    {
        var parameters = await ExpectAsync(talk, "CALL db.cdc.query($from, $selectors) YIELD event RETURN ");
        Assert.Equal(Position, parameters["from"].AsString());
        Assert.Equal((maxNodes * 10) + 1, parameters["limit"].AsInt64());
        var selectors = parameters["selectors"].AsList().Select(selector => selector.AsMap()).ToList();
        Assert.Contains(selectors, map => map["select"].AsString() == "n" && map["labels"].AsList()[0].AsString() == "Institution");
        Assert.Contains(selectors, map => map["select"].AsString() == "r" && map["type"].AsString() == "AUTHORED");
        await talk.StartResultAsync();
    }

    private static async Task<CypherMap> ExpectAsync(FakeConversation talk, string text)
    {
        var run = await talk.ExpectAsync(MessageTag.Run);
        await talk.ExpectAsync(MessageTag.Pull);
        Assert.Contains(text, run[0].AsString(), StringComparison.Ordinal);
        return run[1].AsMap();
    }

    /// <summary>In which place of the question each number is: the statement has a list of numbers and one of places a kind.</summary>
    private static Dictionary<long, long> Places(CypherMap parameters, long[] numbers)
    {
        var lists = parameters.Values.Select(value => value.AsList().Select(item => item.AsInt64()).ToArray()).ToList();
        var at = lists.FindIndex(list => list.Order().SequenceEqual(numbers));
        return lists[at].Zip(lists[at + 1]).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
