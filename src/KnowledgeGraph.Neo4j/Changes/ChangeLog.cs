using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Naming;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Changes;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>
/// What anyone changed in the database, by Neo4j's change data capture: which nodes, and which nodes' relationships. Events are asked
/// for with the few values that name nodes, and with selectors for the labels and types of the graph, so that neither texts nor this
/// program's own records travel. Thread-safe.
/// </summary>
/// <remarks>
/// Procedures, selectors, shape of the events and codes of the errors: Neo4j's documentation of change data capture, for version 5.17
/// and later; before, the procedures had other names, which are not asked for. In the mode <c>DIFF</c> an update names no properties but
/// those that changed, so that its node is looked up by its element id; a deletion has all properties in both modes.
/// </remarks>
internal sealed class ChangeLog(CypherGateway gateway)
{
    /// <summary>Events that one node may cost on the average before the log is longer than a reading of everything is worth.</summary>
    private const int EventsPerNode = 10;

    private const string Current = "CALL db.cdc.current() YIELD id RETURN id";

    private const string Query = "CALL db.cdc.query($from, $selectors) YIELD event " + ChangeEvents.Returned + " LIMIT $limit";

    private const string Elements =
        "UNWIND range(0, size($elements) - 1) AS i MATCH (n) WHERE elementId(n) = $elements[i] AND n.number IS NOT NULL "
        + "RETURN i, labels(n), n.number";

    public async ValueTask<ChangePosition> PositionAsync(CancellationToken cancellation)
    {
        try
        {
            var name = await gateway.ReadAndSeeAsync(
                new(Current),
                static async (result, token) => await result.ReadAsync(token) ? result.Current[0].AsString() : null,
                cancellation);
            return name is null ? ChangePosition.None(ChangeLogRefusals.NoPosition) : ChangePosition.At(name);
        }
        catch (StoreException fault) when (ChangeLogRefusals.Of(fault) is { } refusal)
        {
            return ChangePosition.None(refusal);
        }
    }

    public async ValueTask<ChangedNodes> SinceAsync(string position, int maxNodes, CancellationToken cancellation)
    {
        try
        {
            var limit = (long)maxNodes * EventsPerNode;
            var events = await gateway.ReadAsync(Statement(position, limit + 1), ChangeEvents.ReadAsync, cancellation);
            if (events.Count > limit) return ChangedNodes.Unknown(ChangeLogRefusals.TooMany(maxNodes));
            await NameAsync(events, cancellation);
            return events.Nodes.Count > maxNodes
                ? ChangedNodes.Unknown(ChangeLogRefusals.TooMany(maxNodes))
                : await SortAsync([.. events.Nodes], cancellation);
        }
        catch (StoreException fault) when (ChangeLogRefusals.Of(fault) is { } refusal)
        {
            return ChangedNodes.Unknown(refusal);
        }
    }

    private static CypherStatement Statement(string position, long limit) => new(
        Query, new CypherParameters().Add("from", position).Add("selectors", ChangeSelectors.OfTheGraph).Add("limit", limit));

    /// <summary>
    /// Finds the numbers of nodes that events name by element ids alone. One that is no more has an event of its deletion, with its number.
    /// </summary>
    private async Task NameAsync(ChangeEvents events, CancellationToken cancellation)
    {
        var unnamed = events.Unnamed.ToList();
        if (unnamed.Count == 0) return;
        var elements = CypherList.Of(unnamed.ConvertAll(static element => element.Key));
        await gateway.ReadAsync(
            new(Elements, new CypherParameters().Add("elements", elements)),
            async (result, token) =>
            {
                while (await result.ReadAsync(token))
                {
                    var kinds = unnamed[result.Current[0].AsInt32()].Value.Union(ChangeEvents.Kinds(result.Current[1]));
                    foreach (var kind in kinds) events.Nodes.Add(new(kind, result.Current[2].AsInt64()));
                }

                return true;
            },
            cancellation);
    }

    private async Task<ChangedNodes> SortAsync(NodeId[] nodes, CancellationToken cancellation)
    {
        var visible = new HashSet<NodeId>();
        if (nodes.Length == 0) return ChangedNodes.Of(visible, visible);
        await gateway.ReadAsync(
            NodeQueries.Read(nodes, static _ => "n.number AS number"),
            async (result, token) =>
            {
                while (await result.ReadAsync(token)) visible.Add(nodes[result.Current[0].AsInt32()]);
                return true;
            },
            cancellation);
        return ChangedNodes.Of(visible, nodes.Where(node => !visible.Contains(node)).ToHashSet());
    }
}
