using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// JSON values that exist as UTF-8 already, end to end in one array: row <c>i</c> is <c>data[offsets[i]..offsets[i + 1]]</c>. Copied into
/// the response as they are and not checked, so a row must be one complete JSON value. Fits custom scalars.
/// </summary>
public sealed class RawJsonColumn : LeafColumn
{
    private readonly byte[] _data;
    private readonly int[] _offsets;

    /// <param name="data">The bytes of all rows.</param>
    /// <param name="offsets">One more than there are rows, ascending, within <paramref name="data"/>.</param>
    /// <param name="isNull">True at null rows, whose range is ignored; null if there are none.</param>
    public RawJsonColumn(byte[] data, int[] offsets, bool[]? isNull = null)
        : this(data, offsets, offsets.Length - 1, isNull)
    {
    }

    public RawJsonColumn(byte[] data, int[] offsets, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(offsets.Length - 1, count);
        _data = data;
        _offsets = offsets;
    }

    internal override bool Fits(NamedType leafType) => IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row)
    {
        int start = _offsets[row];
        writer.WriteRaw(_data.AsSpan(start, _offsets[row + 1] - start));
    }
}
