using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Cypher.Values;

namespace KnowledgeGraph.Neo4j.Changes;

/// <summary>The nodes that a part of the log is about, once each. For one thread.</summary>
internal sealed class ChangeEvents
{
    /// <summary>
    /// What is read of an <c>event</c>: the element, its labels before and after, its numbers before and after, and the ends of a
    /// relationship. Fields that an event lacks are null.
    /// </summary>
    public const string Returned =
        "RETURN CASE event.eventType WHEN 'n' THEN event.elementId END, "
        + "coalesce(event.labels, []) + coalesce(event.state.before.labels, []) + coalesce(event.state.after.labels, []), "
        + "[event.state.before.properties.number, event.state.after.properties.number], "
        + "[event.start.elementId, event.end.elementId]";

    private readonly Dictionary<string, HashSet<NodeKind>> _unnamed = [];

    /// <summary>Events that were read.</summary>
    public long Count { get; private set; }

    /// <summary>Nodes by number, under every kind that they had or have.</summary>
    public HashSet<NodeId> Nodes { get; } = [];

    /// <summary>Element ids of nodes of which no event said the number, with the kinds that they had.</summary>
    public IEnumerable<KeyValuePair<string, HashSet<NodeKind>>> Unnamed => _unnamed;

    public static async Task<ChangeEvents> ReadAsync(ICypherResult result, CancellationToken cancellation)
    {
        var events = new ChangeEvents();
        while (await result.ReadAsync(cancellation)) events.Add(result);
        return events;
    }

    /// <summary>The kinds among labels; other labels are not the graph's.</summary>
    public static IEnumerable<NodeKind> Kinds(CypherValue labels) => labels.AsList()
        .Select(static label => Enum.TryParse<NodeKind>(label.AsString(), out var kind) ? kind : NodeKind.None)
        .Where(static kind => kind is >= NodeKind.Paper and <= NodeKind.Topic);

    private void Add(ICypherResult result)
    {
        Count++;
        if (result.Current[0].AsStringOrNull() is { } element)
        {
            Add(element, [.. Kinds(result.Current[1])], result.Current[2].AsList());
            return;
        }

        foreach (var end in result.Current[3].AsList()) KindsOf(end.AsString());
    }

    private void Add(string element, NodeKind[] kinds, CypherValue[] numbers)
    {
        var isNamed = false;
        foreach (var number in numbers)
        {
            // Another program may have put anything there.
            if (number.Type != CypherType.Integer) continue;
            isNamed = true;
            foreach (var kind in kinds) Nodes.Add(new(kind, number.AsInt64()));
        }

        if (!isNamed) KindsOf(element).UnionWith(kinds);
    }

    private HashSet<NodeKind> KindsOf(string element)
    {
        if (!_unnamed.TryGetValue(element, out var kinds)) _unnamed.Add(element, kinds = []);
        return kinds;
    }
}
