using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>The fields of edges. A level that holds every edge of its set, which is the rule, is answered without copying.</summary>
internal static class EdgeColumns
{
    public static ObjectColumn<NodeId> Nodes(ReadOnlySpan<EdgeRow> rows)
    {
        if (HoldsAll(rows)) return new ObjectColumn<NodeId>(rows[0].Edges.Nodes, rows.Length, null);
        var nodes = new NodeId[rows.Length];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = rows[i].Edges.Nodes[rows[i].Index];
        return new ObjectColumn<NodeId>(nodes);
    }

    public static Utf8Column Cursors(ReadOnlySpan<EdgeRow> rows)
    {
        if (HoldsAll(rows)) return StoreColumns.Texts(rows[0].Edges.RequireCursors());
        TextGatherer texts = new(rows.Length);
        foreach (var row in rows) texts.Add(row.Edges.RequireCursors()[row.Index]);
        return texts.ToColumn();
    }

    public static FieldColumn Property(ReadOnlySpan<EdgeRow> rows, RelationProperty property, PropertyType type)
    {
        var edges = rows[0].Edges;
        var column = edges.ColumnOf(property);
        return StoreColumns.Convert(HoldsAll(rows) ? column : ColumnSelection.Take(column, IndexesOf(rows)), type);
    }

    /// <summary>Rows are an ascending part of one set, so as many rows as the set has edges are all of them.</summary>
    private static bool HoldsAll(ReadOnlySpan<EdgeRow> rows) =>
        rows[0].Index == 0 && rows[0].Edges.EdgeCount == rows.Length && ReferenceEquals(rows[0].Edges, rows[^1].Edges)
        && rows[^1].Index == rows.Length - 1;

    private static int[] IndexesOf(ReadOnlySpan<EdgeRow> rows)
    {
        var indexes = new int[rows.Length];
        for (var i = 0; i < indexes.Length; i++) indexes[i] = rows[i].Index;
        return indexes;
    }
}
