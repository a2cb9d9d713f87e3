using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Views;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Reads one property of many nodes into a column: one tight loop per type, arrays of the final length up front. Texts stay in place.</summary>
internal static class ColumnReader
{
    public static Column[] Read(INodeRows rows, ReadOnlySpan<NodeProperty> properties)
    {
        var columns = new Column[properties.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = Read(rows, Schema.Of(properties[i]));
        return columns;
    }

    private static Column Read(INodeRows rows, PropertyInfo info) => info.Type switch
    {
        PropertyType.Text => Texts(rows, info.Property),
        PropertyType.Boolean => Booleans(rows, info.Property),
        PropertyType.Number => Numbers(rows, info.Property),
        PropertyType.TextList => TextLists(rows, info.Property),
        _ => Integers(rows, info.Property),
    };

    private static RowTextColumn Texts(INodeRows rows, NodeProperty property)
    {
        bool[]? nulls = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows.IsStated(i, property)) MarkNull(ref nulls, rows.Count, i);
        }

        return new(rows, property, nulls);
    }

    private static IntegerColumn Integers(INodeRows rows, NodeProperty property)
    {
        var values = new long[rows.Count];
        bool[]? nulls = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.TryBits(i, property, out var bits)) values[i] = bits;
            else MarkNull(ref nulls, rows.Count, i);
        }

        return new(values, rows.Count, nulls);
    }

    private static NumberColumn Numbers(INodeRows rows, NodeProperty property)
    {
        var values = new double[rows.Count];
        bool[]? nulls = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.TryBits(i, property, out var bits)) values[i] = BitConverter.Int64BitsToDouble(bits);
            else MarkNull(ref nulls, rows.Count, i);
        }

        return new(values, rows.Count, nulls);
    }

    private static BooleanColumn Booleans(INodeRows rows, NodeProperty property)
    {
        var values = new bool[rows.Count];
        bool[]? nulls = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.TryBits(i, property, out var bits)) values[i] = bits != 0;
            else MarkNull(ref nulls, rows.Count, i);
        }

        return new(values, rows.Count, nulls);
    }

    private static ListColumn<TextColumn> TextLists(INodeRows rows, NodeProperty property)
    {
        var offsets = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
            offsets[i + 1] = offsets[i] + rows.TextListCount(i, property);
        var items = new TextColumnBuilder(offsets[^1]);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var item = 0; item < offsets[i + 1] - offsets[i]; item++)
                items.Add(rows.TextListItem(i, property, item));
        }

        return new(items.Finish(), offsets, rows.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void MarkNull(ref bool[]? nulls, int length, int row) => (nulls ??= new bool[length])[row] = true;
}
