using System.Runtime.InteropServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Reads one property of many edges of a relation into a column.</summary>
internal static class EdgeColumnReader
{
    public static Column Read(IGraphView view, RelationInfo info, RelationProperty property, List<EdgeAddress> edges)
    {
        var rows = CollectionsMarshal.AsSpan(edges);
        return RelationPropertyInfo.Of(property).Type switch
        {
            PropertyType.Text => Texts(view, info.Relation, property, rows),
            PropertyType.TextList => TextLists(view, info.Relation, property, rows),
            PropertyType.NodeList => NodeLists(view, info.Relation, property, rows),
            PropertyType.Boolean => Booleans(view, info.Relation, property, rows),
            PropertyType.Number => Numbers(view, info.Relation, property, rows),
            _ => Integers(view, info.Relation, property, rows),
        };
    }

    private static TextColumn Texts(IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var texts = new TextColumnBuilder(edges.Length);
        foreach (var (owner, place) in edges)
        {
            if (view.TryEdgeText(relation, owner, place, property, out var text)) texts.Add(text);
            else texts.AddNull();
        }

        return texts.Finish();
    }

    private static IntegerColumn Integers(IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var (values, nulls) = (new long[edges.Length], (bool[]?)null);
        for (var i = 0; i < edges.Length; i++)
        {
            if (view.TryEdgeBits(relation, edges[i].Owner, edges[i].Place, property, out var bits)) values[i] = bits;
            else ColumnReader.MarkNull(ref nulls, edges.Length, i);
        }

        return new(values, edges.Length, nulls);
    }

    private static NumberColumn Numbers(IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var (values, nulls) = (new double[edges.Length], (bool[]?)null);
        for (var i = 0; i < edges.Length; i++)
        {
            if (view.TryEdgeBits(relation, edges[i].Owner, edges[i].Place, property, out var bits))
                values[i] = BitConverter.Int64BitsToDouble(bits);
            else ColumnReader.MarkNull(ref nulls, edges.Length, i);
        }

        return new(values, edges.Length, nulls);
    }

    private static BooleanColumn Booleans(IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var (values, nulls) = (new bool[edges.Length], (bool[]?)null);
        for (var i = 0; i < edges.Length; i++)
        {
            if (view.TryEdgeBits(relation, edges[i].Owner, edges[i].Place, property, out var bits)) values[i] = bits != 0;
            else ColumnReader.MarkNull(ref nulls, edges.Length, i);
        }

        return new(values, edges.Length, nulls);
    }

    private static ListColumn<TextColumn> TextLists(
        IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var offsets = new int[edges.Length + 1];
        var items = new TextColumnBuilder(edges.Length);
        for (var i = 0; i < edges.Length; i++)
        {
            foreach (var item in view.EdgeTextList(relation, edges[i].Owner, edges[i].Place, property)) items.Add(item);
            offsets[i + 1] = items.Count;
        }

        return new(items.Finish(), offsets, edges.Length);
    }

    private static ListColumn<NodeColumn> NodeLists(
        IGraphView view, Relation relation, RelationProperty property, ReadOnlySpan<EdgeAddress> edges)
    {
        var offsets = new int[edges.Length + 1];
        var nodes = new List<NodeId>(edges.Length);
        for (var i = 0; i < edges.Length; i++)
        {
            foreach (var ordinal in view.EdgeNodes(relation, edges[i].Owner, edges[i].Place, property))
            {
                if (view.IsVisible(NodeKind.Institution, ordinal)) nodes.Add(new(NodeKind.Institution, ordinal));
            }

            offsets[i + 1] = nodes.Count;
        }

        return new(new NodeColumn([.. nodes], nodes.Count), offsets, edges.Length);
    }
}
