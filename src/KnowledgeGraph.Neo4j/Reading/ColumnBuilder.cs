using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher.Values;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Queries;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>Makes the columns of answers from values of Neo4j, one value a row; null where a row states nothing.</summary>
internal static class ColumnBuilder
{
    public static Column Build(PropertyType type, IReadOnlyList<CypherValue> rows) => type switch
    {
        PropertyType.Text => Texts(rows),
        PropertyType.TextList => TextLists(rows),
        PropertyType.NodeList => NodeLists(rows),
        PropertyType.Boolean => new BooleanColumn([.. rows.Select(row => !row.IsNull && row.AsBoolean())], rows.Count, Nulls(rows)),
        PropertyType.Number => new NumberColumn([.. rows.Select(row => row.IsNull ? 0 : row.AsDouble())], rows.Count, Nulls(rows)),
        PropertyType.Date => new IntegerColumn(
            [.. rows.Select(row => row.IsNull ? 0L : row.AsDate().ToDateOnly().DayNumber)], rows.Count, Nulls(rows)),
        _ => new IntegerColumn([.. rows.Select(row => row.IsNull ? 0 : row.AsInt64())], rows.Count, Nulls(rows)),
    };

    public static TextColumn Texts(IReadOnlyList<CypherValue> rows)
    {
        var texts = new TextColumnBuilder(rows.Count);
        foreach (var row in rows)
        {
            if (row.IsNull) texts.AddNull();
            else texts.Add(row.AsString());
        }

        return texts.Finish();
    }

    public static ListColumn<TextColumn> TextLists(IReadOnlyList<CypherValue> rows)
    {
        var offsets = new int[rows.Count + 1];
        var items = new TextColumnBuilder(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var item in Items(rows[i])) items.Add(item.AsString());
            offsets[i + 1] = items.Count;
        }

        return new(items.Finish(), offsets, rows.Count);
    }

    /// <summary>
    /// Lists of numbers of institutions, the only nodes that a property may hold; or of lists that begin with them, where more is read of
    /// them.
    /// </summary>
    private static ListColumn<NodeColumn> NodeLists(IReadOnlyList<CypherValue> rows)
    {
        var offsets = new int[rows.Count + 1];
        var nodes = new List<NodeId>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var item in Items(rows[i]))
            {
                var number = item.Type == CypherType.List ? item.AsList()[0] : item;
                nodes.Add(new(NodeKind.Institution, number.AsInt64()));
            }

            offsets[i + 1] = nodes.Count;
        }

        return new(new NodeColumn([.. nodes], nodes.Count), offsets, rows.Count);
    }

    private static CypherValue[] Items(CypherValue list) => list.IsNull ? [] : list.AsList();

    private static bool[]? Nulls(IReadOnlyList<CypherValue> rows)
    {
        bool[]? nulls = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsNull) (nulls ??= new bool[rows.Count])[i] = true;
        }

        return nulls;
    }
}
