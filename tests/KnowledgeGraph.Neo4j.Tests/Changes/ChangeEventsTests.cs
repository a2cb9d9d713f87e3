using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Neo4j.Tests.Servers;

namespace KnowledgeGraph.Neo4j.Tests.Changes;

/// <summary>What is read of an event, worked out by a real server from events as they are documented.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ChangeEventsTests(SharedNeo4j neo4j)
{
    [Neo4jFact]
    public async Task Read_NodeEventsOfBothModes_NamesNodesByNumberOrElement()
    {
        var events = await ReadAsync(
            Node("made", "c", ["Paper"], default, State(["Paper"], 1)),
            Node("full", "u", ["Paper"], State(["Paper"], 2), State(["Paper"], 2)),
            Node("diff", "u", ["Author"], State([], null), State([], null)),
            Node("hidden", "u", ["Topic"], State(["Topic"], null), State(["Unstated"], null)),
            Node("renumbered", "u", ["Venue"], State([], 3), State([], 4)),
            Node("deleted", "d", ["Institution"], State(["Institution"], 5), default));

        Assert.Equal(6, events.Count);
        Assert.Equal(
            [new(NodeKind.Paper, 1), new(NodeKind.Paper, 2), new(NodeKind.Institution, 5), new(NodeKind.Venue, 3), new(NodeKind.Venue, 4)],
            events.Nodes.OrderBy(node => node.Kind).ThenBy(node => node.Number));
        Assert.Equal(["diff Author", "hidden Topic"], events.Unnamed.Select(element => $"{element.Key} {element.Value.Single()}"));
    }

    [Neo4jFact]
    public async Task Read_RelationshipEvent_NamesBothEnds()
    {
        var relationship = new CypherMap(
            ["elementId", "start", "end", "eventType", "state", "type", "operation", "keys"],
            [
                "5:x:0", End("author", "Author"), End("paper", "Paper"), "r",
                new CypherMap(["before", "after"], [default, new CypherMap(["properties"], [CypherMap.Empty])]),
                "AUTHORED", "c", CypherValue.List(),
            ]);

        var events = await ReadAsync(relationship);

        Assert.Empty(events.Nodes);
        Assert.Equal(["author", "paper"], events.Unnamed.Select(element => element.Key));
    }

    private async Task<ChangeEvents> ReadAsync(params CypherValue[] events)
    {
        await using var session = neo4j.Driver.OpenSession();
        var statement = new CypherStatement(
            "UNWIND $events AS event " + ChangeEvents.Returned, new CypherParameters().Add("events", CypherValue.List(events)));
        return await session.ReadAsync(statement, ChangeEvents.ReadAsync);
    }

    private static CypherMap Node(string element, string operation, string[] labels, CypherValue before, CypherValue after) => new(
        ["elementId", "keys", "eventType", "state", "operation", "labels"],
        [element, CypherMap.Empty, "n", new CypherMap(["before", "after"], [before, after]), operation, Labels(labels)]);

    private static CypherValue State(string[] labels, long? number) => new CypherMap(
        ["properties", "labels"],
        [number is { } known ? new CypherMap(["number"], [known]) : CypherMap.Empty, Labels(labels)]);

    private static CypherMap End(string element, string label) =>
        new(["elementId", "keys", "labels"], [element, CypherMap.Empty, Labels([label])]);

    private static CypherValue Labels(string[] labels) => CypherValue.List([.. labels.Select(label => (CypherValue)label)]);
}
