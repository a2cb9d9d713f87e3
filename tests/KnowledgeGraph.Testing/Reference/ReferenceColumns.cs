using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Testing;

/// <summary>Puts values into the columns that the store's interface speaks.</summary>
internal static class ReferenceColumns
{
    /// <param name="type">Type of the property.</param>
    /// <param name="rows">One value per row, default where none is stated.</param>
    /// <param name="find">Gives the visible nodes of a node list.</param>
    public static Column Of(PropertyType type, IReadOnlyList<PropertyValue> rows, Func<ExternalId, NodeId> find)
    {
        var nulls = rows.Any(row => row.IsNone) ? rows.Select(row => row.IsNone).ToArray() : null;
        return type switch
        {
            PropertyType.Text => Texts([.. rows.Select(row => row.IsNone ? null : row.AsText)]),
            PropertyType.Integer => new IntegerColumn([.. rows.Select(row => row.IsNone ? 0 : row.AsInteger)], rows.Count, nulls),
            PropertyType.Date => new IntegerColumn([.. rows.Select(row => row.IsNone ? 0 : row.AsDate.DayNumber)], rows.Count, nulls),
            PropertyType.Number => new NumberColumn([.. rows.Select(row => row.IsNone ? 0 : row.AsNumber)], rows.Count, nulls),
            PropertyType.Boolean => new BooleanColumn([.. rows.Select(row => !row.IsNone && row.AsBoolean)], rows.Count, nulls),
            PropertyType.TextList => TextLists([.. rows.Select(row => row.IsNone ? [] : row.AsTextList)]),
            PropertyType.NodeList => NodeLists([.. rows.Select(row => row.IsNone ? [] : row.AsNodeList)], find),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column holds this type."),
        };
    }

    public static TextColumn Texts(IReadOnlyList<string?> rows)
    {
        var texts = rows.Select(row => Encoding.UTF8.GetBytes(row ?? "")).ToList();
        var nulls = rows.Any(row => row is null) ? rows.Select(row => row is null).ToArray() : null;
        return new PackedTextColumn([.. texts.SelectMany(text => text)], Offsets(texts.Select(text => text.Length)), rows.Count, nulls);
    }

    public static ListColumn<TextColumn> TextLists(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(Texts([.. rows.SelectMany(row => row)]), Offsets(rows.Select(row => row.Count)), rows.Count);

    public static int[] Offsets(IEnumerable<int> lengths)
    {
        var offsets = new List<int> { 0 };
        foreach (var length in lengths) offsets.Add(offsets[^1] + length);
        return [.. offsets];
    }

    private static ListColumn<NodeColumn> NodeLists(IReadOnlyList<IReadOnlyList<ExternalId>> rows, Func<ExternalId, NodeId> find)
    {
        var found = rows.Select(row => row.Select(find).Where(node => !node.IsNone).ToList()).ToList();
        NodeId[] nodes = [.. found.SelectMany(row => row)];
        return new(new(nodes, nodes.Length), Offsets(found.Select(row => row.Count)), rows.Count);
    }
}
