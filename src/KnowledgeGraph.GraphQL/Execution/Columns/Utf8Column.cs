using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Strings as UTF-8, end to end in one array: row <c>i</c> is <c>data[offsets[i]..offsets[i + 1]]</c>. The text is escaped for JSON while
/// it is copied into the response. Bytes that are not UTF-8 are not looked for and would reach the client. Fits <c>String</c>, <c>ID</c>
/// and custom scalars.
/// </summary>
public sealed class Utf8Column : LeafColumn
{
    private readonly byte[] _data;
    private readonly int[] _offsets;

    /// <param name="data">The bytes of all rows.</param>
    /// <param name="offsets">One more than there are rows, ascending, within <paramref name="data"/>.</param>
    /// <param name="isNull">True at null rows, whose range is ignored; null if there are none.</param>
    public Utf8Column(byte[] data, int[] offsets, bool[]? isNull = null)
        : this(data, offsets, offsets.Length - 1, isNull)
    {
    }

    public Utf8Column(byte[] data, int[] offsets, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(offsets.Length - 1, count);
        _data = data;
        _offsets = offsets;
    }

    /// <summary>
    /// The maker's word that no row has a character that JSON escapes, as in base64: the bytes are then copied unseen. By default they are
    /// looked through.
    /// </summary>
    public bool NeedsNoEscape { get; init; }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row)
    {
        int start = _offsets[row];
        ReadOnlySpan<byte> text = _data.AsSpan(start, _offsets[row + 1] - start);
        if (NeedsNoEscape)
        {
            writer.WritePlainString(text);
        }
        else
        {
            writer.WriteString(text);
        }
    }
}
