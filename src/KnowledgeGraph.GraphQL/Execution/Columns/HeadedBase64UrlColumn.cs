using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Strings in base64url without padding (RFC 4648 §5) of which the head, that many of them share, is encoded already, as suits cursors. The
/// tail is encoded where it lies, straight into the response, when it is written. Fits <c>String</c>, <c>ID</c> and custom scalars.
/// </summary>
public abstract class HeadedBase64UrlColumn : LeafColumn
{
    /// <param name="count">The number of rows.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    protected HeadedBase64UrlColumn(int count, bool[]? isNull)
        : base(count, isNull)
    {
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row)
    {
        Read(row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail);
        writer.WriteBase64Url(head, tail);
    }

    /// <summary>Gives the parts of a row that is not null, which are looked at before the next row is asked for. Called from one thread.</summary>
    /// <param name="row">Zero-based.</param>
    /// <param name="head">Text in base64url, most often a multiple of four bytes long. It is not looked through for escapes.</param>
    /// <param name="tail">What follows, to be encoded.</param>
    protected abstract void Read(int row, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> tail);
}
