using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Answers of one snapshot that were read ahead, by the nodes and the question. A request asks for the nodes of a level in the order in which
/// they were found, so answers are kept and found as wholes. Thread-safe.
/// </summary>
internal sealed class KnownReads
{
    private readonly Lock _lock = new();
    private readonly List<(NodeId[] Nodes, IReadOnlyList<NodeProperty> Properties, Column[] Columns)> _properties = [];
    private readonly List<(NodeId[] Nodes, TextColumn Keys)> _keys = [];
    private readonly List<(NodeId[] Nodes, ExpandQuery Query, Expansion Answer)> _expansions = [];

    public void AddProperties(NodeId[] nodes, IReadOnlyList<NodeProperty> properties, Column[] columns)
    {
        lock (_lock) _properties.Add((nodes, properties, columns));
    }

    public void AddKeys(NodeId[] nodes, TextColumn keys)
    {
        lock (_lock) _keys.Add((nodes, keys));
    }

    public void AddExpansion(NodeId[] nodes, ExpandQuery query, Expansion answer)
    {
        lock (_lock) _expansions.Add((nodes, query, answer));
    }

    /// <summary>Columns of the properties, or null if not all of them are known of these nodes.</summary>
    public Column[]? FindProperties(ReadOnlySpan<NodeId> nodes, ReadOnlySpan<NodeProperty> wanted)
    {
        lock (_lock)
        {
            foreach (var (known, properties, columns) in _properties)
            {
                if (IsOf(nodes, known) && Pick(wanted, properties, columns) is { } picked) return picked;
            }
        }

        return null;
    }

    public TextColumn? FindKeys(ReadOnlySpan<NodeId> nodes)
    {
        lock (_lock)
        {
            foreach (var (known, keys) in _keys)
            {
                if (IsOf(nodes, known)) return keys;
            }
        }

        return null;
    }

    public Expansion? FindExpansion(ReadOnlySpan<NodeId> nodes, ExpandQuery query)
    {
        lock (_lock)
        {
            foreach (var (known, asked, answer) in _expansions)
            {
                if (IsSame(query, asked) && IsOf(nodes, known)) return answer;
            }
        }

        return null;
    }

    private static bool IsOf(ReadOnlySpan<NodeId> nodes, NodeId[] known) => nodes == known.AsSpan() || nodes.SequenceEqual(known);

    private static Column[]? Pick(ReadOnlySpan<NodeProperty> wanted, IReadOnlyList<NodeProperty> properties, Column[] columns)
    {
        var picked = new Column[wanted.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            var at = 0;
            while (at < properties.Count && properties[at] != wanted[i]) at++;
            if (at == properties.Count) return null;
            picked[i] = columns[at];
        }

        return picked;
    }

    /// <summary>Only questions without filter and cursors are read ahead, so only such are found.</summary>
    private static bool IsSame(ExpandQuery asked, ExpandQuery known) =>
        asked.Relation == known.Relation && asked.Direction == known.Direction && asked.Filter is null
        && asked.Window is { After.IsEmpty: true, Before.IsEmpty: true } && asked.Window.First == known.Window.First
        && asked.Window.Last == known.Window.Last && asked.Window.Skip == known.Window.Skip
        && asked.WithTotals == known.WithTotals && asked.WithCursors == known.WithCursors
        && asked.Order.SequenceEqual(known.Order) && asked.EdgeProperties.SequenceEqual(known.EdgeProperties);
}
