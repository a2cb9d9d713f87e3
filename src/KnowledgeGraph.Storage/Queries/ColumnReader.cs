using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Reads one property of many nodes into a column: one tight loop per type, arrays of the final length up front.</summary>
internal static class ColumnReader
{
    public static Column Read(IGraphView view, ReadOnlySpan<NodeId> nodes, PropertyInfo info) => info.Type switch
    {
        PropertyType.Text => Texts(view, nodes, info.Property),
        PropertyType.Boolean => Booleans(view, nodes, info.Property),
        PropertyType.Number => Numbers(view, nodes, info.Property),
        PropertyType.TextList => TextLists(view, nodes, info.Property),
        _ => Integers(view, nodes, info.Property),
    };

    private static TextColumn Texts(IGraphView view, ReadOnlySpan<NodeId> nodes, NodeProperty property)
    {
        var texts = new TextColumnBuilder(nodes.Length);
        foreach (var node in nodes)
        {
            if (view.TryText(node.Kind, (int)node.Number, property, out var text)) texts.Add(text);
            else texts.AddNull();
        }

        return texts.Finish();
    }

    private static IntegerColumn Integers(IGraphView view, ReadOnlySpan<NodeId> nodes, NodeProperty property)
    {
        var values = new long[nodes.Length];
        bool[]? nulls = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (view.TryBits(nodes[i].Kind, (int)nodes[i].Number, property, out var bits)) values[i] = bits;
            else MarkNull(ref nulls, nodes.Length, i);
        }

        return new(values, nodes.Length, nulls);
    }

    private static NumberColumn Numbers(IGraphView view, ReadOnlySpan<NodeId> nodes, NodeProperty property)
    {
        var values = new double[nodes.Length];
        bool[]? nulls = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (view.TryBits(nodes[i].Kind, (int)nodes[i].Number, property, out var bits)) values[i] = BitConverter.Int64BitsToDouble(bits);
            else MarkNull(ref nulls, nodes.Length, i);
        }

        return new(values, nodes.Length, nulls);
    }

    private static BooleanColumn Booleans(IGraphView view, ReadOnlySpan<NodeId> nodes, NodeProperty property)
    {
        var values = new bool[nodes.Length];
        bool[]? nulls = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (view.TryBits(nodes[i].Kind, (int)nodes[i].Number, property, out var bits)) values[i] = bits != 0;
            else MarkNull(ref nulls, nodes.Length, i);
        }

        return new(values, nodes.Length, nulls);
    }

    private static ListColumn<TextColumn> TextLists(IGraphView view, ReadOnlySpan<NodeId> nodes, NodeProperty property)
    {
        var offsets = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
            offsets[i + 1] = offsets[i] + view.TextListCount(nodes[i].Kind, (int)nodes[i].Number, property);
        var items = new TextColumnBuilder(offsets[^1]);
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var item = 0; item < offsets[i + 1] - offsets[i]; item++)
                items.Add(view.TextListItem(nodes[i].Kind, (int)nodes[i].Number, property, item));
        }

        return new(items.Finish(), offsets, nodes.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MarkNull(ref bool[]? nulls, int length, int row) => (nulls ??= new bool[length])[row] = true;
}
