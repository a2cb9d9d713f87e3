using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Columns;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using StoreBooleans = KnowledgeGraph.Storage.BooleanColumn;
using StoreTextLists = KnowledgeGraph.Storage.ListColumn<KnowledgeGraph.Storage.TextColumn>;
using StoreNodeLists = KnowledgeGraph.Storage.ListColumn<KnowledgeGraph.Storage.NodeColumn>;

namespace KnowledgeGraph.Api.Nodes;

/// <summary>Hands the store's columns to the engine. Texts, truth values and lists are wrapped without copying.</summary>
internal static class StoreColumns
{
    public static FieldColumn Convert(Column column, PropertyType type) => (column, type) switch
    {
        (TextColumn texts, _) => Texts(texts),
        (IntegerColumn days, PropertyType.Date) => Dates(days),
        (IntegerColumn integers, _) => Integers(integers.Values, integers.Count, integers.Nulls),
        (NumberColumn numbers, _) => new DoubleColumn(numbers.Values, numbers.Count, numbers.Nulls),
        (StoreBooleans truths, _) => new GraphQL.Execution.Columns.BooleanColumn(truths.Values, truths.Count, truths.Nulls),
        (StoreTextLists lists, _) => TextLists(lists),
        (StoreNodeLists lists, _) => new ListColumn(
            lists.Offsets, lists.Count, new ObjectColumn<NodeId>(lists.Items.Values, lists.Items.Count, null), null),
        _ => throw new InvalidOperationException($"The store gave a {column.GetType().Name} for a property of type {type}."),
    };

    public static LeafColumn Texts(TextColumn texts) => texts is PackedTextColumn packed
        ? new Utf8Column(packed.Data, packed.Offsets, packed.Count, packed.Nulls)
        : new StoreTextColumn(texts);

    public static LeafColumn Cursors(TextColumn cursors) => cursors switch
    {
        CursorColumn parts => new StoreCursorColumn(parts),
        PackedTextColumn packed => new Utf8Column(packed.Data, packed.Offsets, packed.Count, packed.Nulls) { NeedsNoEscape = true },
        _ => new StoreTextColumn(cursors),
    };

    public static ListColumn TextLists(StoreTextLists lists) => new(lists.Offsets, lists.Count, Texts(lists.Items), null);

    /// <summary>Narrows to GraphQL's Int; a row that does not fit fails alone.</summary>
    public static Int32Column Integers(long[] values, int count, bool[]? nulls = null)
    {
        var narrow = new int[count];
        List<int>? tooLarge = null;
        for (var row = 0; row < count; row++)
        {
            narrow[row] = unchecked((int)values[row]);
            if (narrow[row] != values[row]) (tooLarge ??= []).Add(row);
        }

        Int32Column column = new(narrow, count, nulls);
        foreach (var row in tooLarge ?? [])
        {
            column.AddError(row, $"Int cannot represent {values[row]}, which is beyond 32 bits.", ErrorCodes.InternalError);
        }

        return column;
    }

    private static DateColumn Dates(IntegerColumn days)
    {
        var dates = new DateOnly[days.Count];
        for (var row = 0; row < dates.Length; row++)
        {
            if (!days.IsNull(row)) dates[row] = DateOnly.FromDayNumber(checked((int)days.Values[row]));
        }

        return new DateColumn(dates, days.Count, days.Nulls);
    }
}
