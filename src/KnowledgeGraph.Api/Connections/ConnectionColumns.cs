using KnowledgeGraph.Api.Nodes;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Connections;

/// <summary>The fields of connections and their pages. A level that holds every connection of its set is answered without copying.</summary>
internal static class ConnectionColumns
{
    public static ListColumn Edges(ReadOnlySpan<ConnectionRow> rows)
    {
        var offsets = OffsetsOf(rows);
        var edges = new EdgeRow[offsets[^1]];
        var next = 0;
        foreach (var row in rows)
        {
            for (var index = row.Start; index < row.End; index++) edges[next++] = new EdgeRow(row.Edges, index);
        }

        return new ListColumn(offsets, new ObjectColumn<EdgeRow>(edges));
    }

    public static ListColumn Nodes(ReadOnlySpan<ConnectionRow> rows)
    {
        if (HoldsAll(rows)) return new ListColumn(rows[0].Edges.Offsets, rows.Length, NodesOf(rows[0].Edges), null);

        var offsets = OffsetsOf(rows);
        var nodes = new NodeId[offsets[^1]];
        var next = 0;
        foreach (var row in rows)
        {
            row.Edges.Nodes.AsSpan(row.Start, row.End - row.Start).CopyTo(nodes.AsSpan(next));
            next += row.End - row.Start;
        }

        return new ListColumn(offsets, new ObjectColumn<NodeId>(nodes));
    }

    public static Int32Column Totals(ReadOnlySpan<ConnectionRow> rows)
    {
        var totals = new long[rows.Length];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = rows[i].Edges.Totals?[rows[i].Parent]
                ?? throw new InvalidOperationException("Totals were not read, although the request selects them.");
        }

        return StoreColumns.Integers(totals, totals.Length);
    }

    public static BooleanColumn Flags(ReadOnlySpan<ConnectionRow> rows, Func<EdgeSet, bool[]> flagsOf)
    {
        var values = new bool[rows.Length];
        for (var i = 0; i < values.Length; i++) values[i] = flagsOf(rows[i].Edges)[rows[i].Parent];
        return new BooleanColumn(values);
    }

    public static Utf8Column Cursors(ReadOnlySpan<ConnectionRow> rows, bool atEnd)
    {
        TextGatherer texts = new(rows.Length);
        foreach (var row in rows)
        {
            if (row.Start == row.End) texts.AddNull();
            else texts.Add(row.Edges.RequireCursors()[atEnd ? row.End - 1 : row.Start]);
        }

        return texts.ToColumn();
    }

    /// <summary>Rows are an ascending part of one set, so as many rows as the set has parents are all of them.</summary>
    private static bool HoldsAll(ReadOnlySpan<ConnectionRow> rows) =>
        rows[0].Parent == 0 && rows[0].Edges.ParentCount == rows.Length && ReferenceEquals(rows[0].Edges, rows[^1].Edges)
        && rows[^1].Parent == rows.Length - 1;

    private static ObjectColumn<NodeId> NodesOf(EdgeSet edges) => new(edges.Nodes, edges.EdgeCount, null);

    private static int[] OffsetsOf(ReadOnlySpan<ConnectionRow> rows)
    {
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = offsets[i] + rows[i].End - rows[i].Start;
        return offsets;
    }
}
