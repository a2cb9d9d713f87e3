using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Storage.Queries;

/// <summary>Reads one property of many nodes into a column: one tight loop per type, arrays of the final length up front.</summary>
internal static class ColumnReader
{
    public static Column[] Read<TRows>(TRows rows, ReadOnlySpan<NodeProperty> properties)
        where TRows : struct, INodeRows, allows ref struct
    {
        var columns = new Column[properties.Length];
        for (var i = 0; i < columns.Length; i++) columns[i] = Read(rows, Schema.Of(properties[i]));
        return columns;
    }

    private static Column Read<TRows>(TRows rows, PropertyInfo info)
        where TRows : struct, INodeRows, allows ref struct => info.Type switch
        {
            PropertyType.Text => Texts(rows, info.Property),
            PropertyType.Boolean => Booleans(rows, info.Property),
            PropertyType.Number => Numbers(rows, info.Property),
            PropertyType.TextList => TextLists(rows, info.Property),
            _ => Integers(rows, info.Property),
        };

    private static TextColumn Texts<TRows>(TRows rows, NodeProperty property)
        where TRows : struct, INodeRows, allows ref struct
    {
        var texts = new TextColumnBuilder(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows.TryText(i, property, out var text)) texts.Add(text);
            else texts.AddNull();
        }

        return texts.Finish();
    }

    private static IntegerColumn Integers<TRows>(TRows rows, NodeProperty property)
        where TRows : struct, INodeRows, allows ref struct
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

    private static NumberColumn Numbers<TRows>(TRows rows, NodeProperty property)
        where TRows : struct, INodeRows, allows ref struct
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

    private static BooleanColumn Booleans<TRows>(TRows rows, NodeProperty property)
        where TRows : struct, INodeRows, allows ref struct
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

    private static ListColumn<TextColumn> TextLists<TRows>(TRows rows, NodeProperty property)
        where TRows : struct, INodeRows, allows ref struct
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
