using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Binary values, written as strings in base64url without padding (RFC 4648 §5), which suits opaque ids. All begin with the same byte,
/// such as a letter for the kind of object, so that the rest can be encoded where it lies, straight into the response, when it is written.
/// Fits <c>String</c>, <c>ID</c> and custom scalars.
/// </summary>
public abstract class Base64UrlColumn : LeafColumn
{
    private readonly byte _first;

    /// <param name="count">The number of rows.</param>
    /// <param name="first">The first byte of every value.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    protected Base64UrlColumn(int count, byte first, bool[]? isNull)
        : base(count, isNull)
    {
        _first = first;
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteBase64Url(_first, RestAt(row));

    /// <summary>
    /// What follows the first byte in a row that is not null; looked at before the next row is asked for. Called from one thread.
    /// </summary>
    protected abstract ReadOnlySpan<byte> RestAt(int row);
}
