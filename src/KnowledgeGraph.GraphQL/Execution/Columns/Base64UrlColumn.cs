using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Binary values, written as strings in base64url without padding (RFC 4648 §5), which suits opaque ids. They are encoded straight into
/// the response, when it is written. Fits <c>String</c>, <c>ID</c> and custom scalars.
/// </summary>
public abstract class Base64UrlColumn : LeafColumn
{
    /// <param name="count">The number of rows.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    protected Base64UrlColumn(int count, bool[]? isNull)
        : base(count, isNull)
    {
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteBase64Url(BytesAt(row));

    /// <summary>The bytes of a row that is not null; looked at before the next row is asked for. Called from one thread.</summary>
    protected abstract ReadOnlySpan<byte> BytesAt(int row);
}
