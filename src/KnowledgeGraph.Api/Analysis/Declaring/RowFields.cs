using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Declaring;

/// <summary>Declares fields that read what their row already holds: no store, no waiting.</summary>
internal static class RowFields
{
    public static ObjectTypeBuilder<T> Int<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, int> read)
    {
        type.Field(name, "Int!").Description(description).Resolve((_, rows) => new Int32Column(Each(rows, read)));
        return type;
    }

    public static ObjectTypeBuilder<T> IntOrNull<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, int?> read)
    {
        type.Field(name, "Int").Description(description).Resolve((_, rows) => NullableInts(Each(rows, read)));
        return type;
    }

    public static ObjectTypeBuilder<T> Long<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, long> read)
    {
        type.Field(name, "Long!").Description(description).Resolve((_, rows) => new Int64Column(Each(rows, read)));
        return type;
    }

    public static ObjectTypeBuilder<T> Float<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, double> read)
    {
        type.Field(name, "Float!").Description(description).Resolve((_, rows) => new DoubleColumn(Each(rows, read)));
        return type;
    }

    /// <summary>Null where the number is none.</summary>
    public static ObjectTypeBuilder<T> FloatOrNull<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T,
        double?> read)
    {
        type.Field(name, "Float").Description(description).Resolve((_, rows) =>
        {
            var values = Each(rows, read);
            return new DoubleColumn(Array.ConvertAll(values, value => value ?? 0), Array.ConvertAll(values, value => value is null));
        });
        return type;
    }

    public static ObjectTypeBuilder<T> Boolean<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, bool> read)
    {
        type.Field(name, "Boolean!").Description(description).Resolve((_, rows) => new BooleanColumn(Each(rows, read)));
        return type;
    }

    public static ObjectTypeBuilder<T> Text<T>(this ObjectTypeBuilder<T> type, string name, string description, Func<T, string> read)
    {
        type.Field(name, "String!").Description(description).Resolve((_, rows) => new StringColumn(Each(rows, row => (string?)read(row))));
        return type;
    }

    /// <param name="type">The type.</param>
    /// <param name="name">Unique within the type.</param>
    /// <param name="enumName">Its values are declared in the order of the CLR enum's numbers.</param>
    /// <param name="description">CommonMark.</param>
    /// <param name="read">Gives the value.</param>
    public static ObjectTypeBuilder<T> Enum<T, TEnum>(
        this ObjectTypeBuilder<T> type, string name, string enumName, string description, Func<T, TEnum> read)
        where TEnum : struct, Enum
    {
        type.Field(name, enumName + "!").Description(description)
            .Resolve((_, rows) => new EnumColumn(Each(rows, row => Convert.ToByte(read(row),
                System.Globalization.CultureInfo.InvariantCulture))));
        return type;
    }

    /// <summary>A list of objects, never cut.</summary>
    public static ObjectTypeBuilder<T> List<T, TRow>(
        this ObjectTypeBuilder<T> type, string name, string rowType, string description, Func<T, IReadOnlyList<TRow>> read)
    {
        type.Field(name, $"[{rowType}!]!").Description(description).Resolve((_, rows) => Lists(rows, read));
        return type;
    }

    /// <summary>A list of numbers that may be missing.</summary>
    public static ObjectTypeBuilder<T> IntsOrNull<T>(
        this ObjectTypeBuilder<T> type, string name, string description, Func<T, IReadOnlyList<int?>> read)
    {
        type.Field(name, "[Int]!").Description(description).Resolve((_, rows) =>
        {
            var (offsets, items) = Join(rows, read);
            return new ListColumn(offsets, NullableInts(items));
        });
        return type;
    }

    public static ObjectTypeBuilder<T> Floats<T>(
        this ObjectTypeBuilder<T> type, string name, string description, Func<T, IReadOnlyList<double>> read)
    {
        type.Field(name, "[Float!]!").Description(description).Resolve((_, rows) =>
        {
            var (offsets, items) = Join(rows, read);
            return new ListColumn(offsets, new DoubleColumn(items));
        });
        return type;
    }

    public static ListColumn Lists<T, TRow>(ReadOnlySpan<T> rows, Func<T, IReadOnlyList<TRow>> read)
    {
        var (offsets, items) = Join(rows, read);
        return new ListColumn(offsets, new ObjectColumn<TRow>(items));
    }

    public static (int[] Offsets, TItem[] Items) Join<T, TItem>(ReadOnlySpan<T> rows, Func<T, IReadOnlyList<TItem>> read)
    {
        List<TItem> items = [];
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            items.AddRange(read(rows[i]));
            offsets[i + 1] = items.Count;
        }

        return (offsets, [.. items]);
    }

    public static TValue[] Each<T, TValue>(ReadOnlySpan<T> rows, Func<T, TValue> read)
    {
        var values = new TValue[rows.Length];
        for (var i = 0; i < values.Length; i++) values[i] = read(rows[i]);
        return values;
    }

    private static Int32Column NullableInts(int?[] values) =>
        new(Array.ConvertAll(values, value => value ?? 0), Array.ConvertAll(values, value => value is null));
}
