using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Connections;

/// <summary>Copies some rows of a column, for levels in which an error has taken out the others.</summary>
internal static class ColumnSelection
{
    public static Column Take(Column column, int[] rows) => column switch
    {
        TextColumn texts => Take(texts, rows),
        IntegerColumn integers => new IntegerColumn(Array.ConvertAll(rows, row => integers.Values[row]), rows.Length, Nulls(column, rows)),
        NumberColumn numbers => new NumberColumn(Array.ConvertAll(rows, row => numbers.Values[row]), rows.Length, Nulls(column, rows)),
        BooleanColumn truths => new BooleanColumn(Array.ConvertAll(rows, row => truths.Values[row]), rows.Length, Nulls(column, rows)),
        ListColumn<TextColumn> lists => Take(lists, rows, items => Take(lists.Items, items)),
        ListColumn<NodeColumn> lists => Take(
            lists, rows, items => new NodeColumn(Array.ConvertAll(items, item => lists.Items.Values[item]), items.Length)),
        _ => throw new InvalidOperationException($"A {column.GetType().Name} cannot be taken in part."),
    };

    private static TextColumn Take(TextColumn texts, int[] rows)
    {
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) offsets[i + 1] = offsets[i] + texts[rows[i]].Length;
        var data = new byte[offsets[^1]];
        for (var i = 0; i < rows.Length; i++) texts[rows[i]].CopyTo(data.AsSpan(offsets[i]));
        return new TextColumn(data, offsets, rows.Length, Nulls(texts, rows));
    }

    private static ListColumn<T> Take<T>(ListColumn<T> lists, int[] rows, Func<int[], T> takeItems)
        where T : Column
    {
        var offsets = new int[rows.Length + 1];
        List<int> items = [];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var item = lists.Offsets[rows[i]]; item < lists.Offsets[rows[i] + 1]; item++) items.Add(item);
            offsets[i + 1] = items.Count;
        }

        return new ListColumn<T>(takeItems([.. items]), offsets, rows.Length);
    }

    private static bool[]? Nulls(Column column, int[] rows) =>
        column.Nulls is { } nulls ? Array.ConvertAll(rows, row => nulls[row]) : null;
}
