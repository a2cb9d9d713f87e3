using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// Answers of one snapshot that were read ahead, by the nodes and the question. A request mostly asks for the nodes of a level in the order
/// in which they were found, so answers are kept as wholes; where it asks for some of them, or in another order, the answer is put together
/// from their rows. Thread-safe.
/// </summary>
internal sealed class KnownReads
{
    private readonly Lock _lock = new();
    private readonly List<(NodeId[] Nodes, NodeFact Fact, Column Values)> _facts = [];
    private readonly List<(NodeId[] Nodes, ExpandQuery Query, Expansion Answer)> _expansions = [];

    /// <param name="nodes">Each may be there more than once.</param>
    /// <param name="fact">What is known of them.</param>
    /// <param name="values">One row a node.</param>
    public void Add(NodeId[] nodes, NodeFact fact, Column values)
    {
        lock (_lock) _facts.Add((nodes, fact, values));
    }

    public void AddExpansion(NodeId[] nodes, ExpandQuery query, Expansion answer)
    {
        lock (_lock) _expansions.Add((nodes, query, answer));
    }

    /// <summary>Columns of the properties, or null if not all of them are known of these nodes.</summary>
    public Column[]? FindProperties(ReadOnlySpan<NodeId> nodes, ReadOnlySpan<NodeProperty> wanted)
    {
        if (wanted.IsEmpty) return null;
        var columns = new Column[wanted.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (Find(nodes, NodeFact.Of(wanted[i])) is not { } column) return null;
            columns[i] = column;
        }

        return columns;
    }

    /// <summary>One row a node; null if it is not known of all of them.</summary>
    public Column? Find(ReadOnlySpan<NodeId> nodes, NodeFact fact)
    {
        lock (_lock)
        {
            foreach (var (known, of, values) in _facts)
            {
                if (of == fact && IsOf(nodes, known)) return values;
            }

            var parts = _facts.Where(part => part.Fact == fact).Select(part => (part.Nodes, part.Values));
            return TryPick(nodes, parts, out var rows) ? ColumnRows.Gather(rows) : null;
        }
    }

    public Expansion? FindExpansion(ReadOnlySpan<NodeId> nodes, ExpandQuery query)
    {
        lock (_lock)
        {
            foreach (var (known, asked, answer) in _expansions)
            {
                if (IsSame(query, asked) && IsOf(nodes, known)) return answer;
            }

            var parts = _expansions.Where(part => IsSame(query, part.Query)).Select(part => (part.Nodes, part.Answer));
            return TryPick(nodes, parts, out var rows) ? ExpansionRows.Gather(rows) : null;
        }
    }

    /// <summary>True if nothing of the selection is left to read of these nodes.</summary>
    public bool Knows(ReadOnlySpan<NodeId> nodes, NodeSelection selection)
    {
        foreach (var property in selection.Properties)
        {
            if (Find(nodes, NodeFact.Of(property)) is null) return false;
        }

        if (selection.WithKeys && Find(nodes, NodeFact.Key) is null) return false;
        if (selection.WithIds && Find(nodes, NodeFact.Ids) is null) return false;
        if (selection.WithSources && Find(nodes, NodeFact.Sources) is null) return false;
        foreach (var relation in selection.Relations)
        {
            if (FindExpansion(nodes, relation.Query) is null) return false;
        }

        return true;
    }

    private static bool IsOf(ReadOnlySpan<NodeId> nodes, NodeId[] known) => nodes == known.AsSpan() || nodes.SequenceEqual(known);

    /// <summary>Where each node is in what is known; false unless all of them are.</summary>
    private static bool TryPick<T>(
        ReadOnlySpan<NodeId> nodes, IEnumerable<(NodeId[] Nodes, T Answer)> parts, [NotNullWhen(true)] out (T Answer, int Row)[]? rows)
    {
        rows = null;
        if (nodes.IsEmpty) return false;
        var places = new Dictionary<NodeId, (T Answer, int Row)>();
        foreach (var (known, answer) in parts)
        {
            for (var row = 0; row < known.Length; row++) places.TryAdd(known[row], (answer, row));
        }

        if (places.Count == 0) return false;
        var picked = new (T Answer, int Row)[nodes.Length];
        for (var i = 0; i < picked.Length; i++)
        {
            if (!places.TryGetValue(nodes[i], out picked[i])) return false;
        }

        rows = picked;
        return true;
    }

    /// <summary>Only questions without cursors are read ahead, so only such are found.</summary>
    private static bool IsSame(ExpandQuery asked, ExpandQuery known) =>
        asked.Relation == known.Relation && asked.Direction == known.Direction
        && asked.Window is { After.IsEmpty: true, Before.IsEmpty: true } && asked.Window.First == known.Window.First
        && asked.Window.Last == known.Window.Last && asked.Window.Skip == known.Window.Skip
        && asked.WithTotals == known.WithTotals && asked.WithCursors == known.WithCursors
        && asked.Order.SequenceEqual(known.Order) && asked.EdgeProperties.SequenceEqual(known.EdgeProperties)
        && SameFilter.AreEqual(asked.Filter, known.Filter);
}
