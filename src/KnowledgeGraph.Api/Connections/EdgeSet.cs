using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>
/// The edges of one field at one level, for all its parents: what one call of the store returned. The objects of the next levels are rows of
/// it, so that nothing is copied until the response is written. Immutable.
/// </summary>
internal sealed class EdgeSet
{
    private readonly RelationProperty[] _properties;
    private readonly Column[] _columns;

    private EdgeSet(RelationProperty[] properties, Column[] columns)
    {
        _properties = properties;
        _columns = columns;
    }

    /// <summary>Edges of parent i: Offsets[i] to Offsets[i+1].</summary>
    public required int[] Offsets { get; init; }

    public required int ParentCount { get; init; }

    public required NodeId[] Nodes { get; init; }

    /// <summary>Null unless the request asks for totals.</summary>
    public required long[]? Totals { get; init; }

    /// <summary>Null unless the request asks for cursors.</summary>
    public required TextColumn? Cursors { get; init; }

    public required bool[] HasPrevious { get; init; }

    public required bool[] HasNext { get; init; }

    public int EdgeCount => Offsets[ParentCount];

    public static EdgeSet Of(Expansion expansion, RelationProperty[] properties) => new(properties, expansion.Edges)
    {
        Offsets = expansion.Offsets,
        ParentCount = expansion.Offsets.Length - 1,
        Nodes = expansion.Nodes,
        Totals = expansion.Totals,
        Cursors = expansion.Cursors,
        HasPrevious = expansion.HasPrevious,
        HasNext = expansion.HasNext,
    };

    /// <summary>A list of a whole kind is the single connection of a root field.</summary>
    public static EdgeSet Of(NodeList list) => new([], [])
    {
        Offsets = [0, list.Nodes.Length],
        ParentCount = 1,
        Nodes = list.Nodes,
        Totals = list.Total is { } total ? [total] : null,
        Cursors = list.Cursors,
        HasPrevious = [list.HasPrevious],
        HasNext = [list.HasNext],
    };

    /// <summary>The column of a property that the request's selection asked for.</summary>
    public Column ColumnOf(RelationProperty property) => Array.IndexOf(_properties, property) is >= 0 and var index
        ? _columns[index]
        : throw new InvalidOperationException($"The edge property {property} was not read, although the request selects it.");

    public TextColumn RequireCursors() =>
        Cursors ?? throw new InvalidOperationException("Cursors were not read, although the request selects them.");
}
