using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Puts rows of several columns of one type together to a new one.</summary>
internal static class ColumnRows
{
    /// <param name="rows">At least one: a column and the row in it.</param>
    public static Column Gather(IReadOnlyList<(Column Column, int Row)> rows) => rows[0].Column switch
    {
        TextColumn => Texts(rows),
        IntegerColumn => new IntegerColumn([.. rows.Select(at => ((IntegerColumn)at.Column).Values[at.Row])], rows.Count, Nulls(rows)),
        NumberColumn => new NumberColumn([.. rows.Select(at => ((NumberColumn)at.Column).Values[at.Row])], rows.Count, Nulls(rows)),
        BooleanColumn => new BooleanColumn([.. rows.Select(at => ((BooleanColumn)at.Column).Values[at.Row])], rows.Count, Nulls(rows)),
        ListColumn<TextColumn> => Lists<TextColumn>(rows, items => items.Count == 0 ? new TextColumnBuilder(0).Finish() : Texts(items)),
        ListColumn<NodeColumn> => Lists<NodeColumn>(
            rows, items => new([.. items.Select(at => ((NodeColumn)at.Column).Values[at.Row])], items.Count)),
        var column => throw new InvalidOperationException($"Rows of a {column.GetType().Name} cannot be put together."),
    };

    public static TextColumn Texts(IReadOnlyList<(Column Column, int Row)> rows)
    {
        var texts = new TextColumnBuilder(rows.Count);
        foreach (var (column, row) in rows)
        {
            if (column.IsNull(row)) texts.AddNull();
            else texts.Add(((TextColumn)column)[row]);
        }

        return texts.Finish();
    }

    private static ListColumn<T> Lists<T>(IReadOnlyList<(Column Column, int Row)> rows, Func<List<(Column Column, int Row)>, T> gather)
        where T : Column
    {
        var offsets = new int[rows.Count + 1];
        var items = new List<(Column Column, int Row)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (lists, row) = ((ListColumn<T>)rows[i].Column, rows[i].Row);
            for (var item = lists.Offsets[row]; item < lists.Offsets[row + 1]; item++) items.Add((lists.Items, item));
            offsets[i + 1] = items.Count;
        }

        return new(gather(items), offsets, rows.Count);
    }

    private static bool[]? Nulls(IReadOnlyList<(Column Column, int Row)> rows) =>
        rows.Any(at => at.Column.IsNull(at.Row)) ? [.. rows.Select(at => at.Column.IsNull(at.Row))] : null;
}
