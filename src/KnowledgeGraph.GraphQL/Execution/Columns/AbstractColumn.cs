namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Objects of an interface or union type. The rows are parted by their concrete type: each part is a column of the objects of one type,
/// and every row names its part. The rows of a part come in the order in which they stand in this column. Built most easily with
/// <see cref="AbstractColumnBuilder"/>.
/// </summary>
public sealed class AbstractColumn : FieldColumn
{
    /// <param name="partOfRow">For every row its position in <paramref name="parts"/>; ignored at null rows.</param>
    /// <param name="parts">One for each concrete type that occurs, none twice; together as long as the rows that are not null.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    public AbstractColumn(byte[] partOfRow, IReadOnlyList<AbstractPart> parts, bool[]? isNull = null)
        : this(partOfRow, partOfRow.Length, parts, isNull)
    {
    }

    public AbstractColumn(byte[] partOfRow, int count, IReadOnlyList<AbstractPart> parts, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(partOfRow.Length, count);
        PartOfRow = partOfRow;
        Parts = parts;
        RowInPart = PlaceRows(partOfRow, count, parts, isNull);
    }

    internal byte[] PartOfRow { get; }

    /// <summary>For every row its position within its part.</summary>
    internal int[] RowInPart { get; }

    internal IReadOnlyList<AbstractPart> Parts { get; }

    private static int[] PlaceRows(byte[] partOfRow, int count, IReadOnlyList<AbstractPart> parts, bool[]? isNull)
    {
        var positions = new int[count];
        var lengths = new int[parts.Count];
        for (int row = 0; row < count; row++)
        {
            if (isNull?[row] != true)
            {
                positions[row] = lengths[partOfRow[row]]++;
            }
        }

        for (int part = 0; part < lengths.Length; part++)
        {
            if (lengths[part] != parts[part].Objects.Count)
            {
                throw new ArgumentException(
                    $"The part of type {parts[part].TypeName} has {parts[part].Objects.Count} objects, but {lengths[part]} rows name it.",
                    nameof(partOfRow));
            }
        }

        return positions;
    }
}
