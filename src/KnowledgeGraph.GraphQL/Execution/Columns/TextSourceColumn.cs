using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Strings that are read where they lie, when the response is written: for a source of UTF-8 that outlives the request's resolvers, such
/// as a snapshot in its state. Escaped for JSON like any text. Fits <c>String</c>, <c>ID</c> and custom scalars.
/// </summary>
public abstract class TextSourceColumn : LeafColumn
{
    /// <param name="count">The number of rows.</param>
    /// <param name="isNull">True at null rows; null if there are none.</param>
    protected TextSourceColumn(int count, bool[]? isNull)
        : base(count, isNull)
    {
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteString(TextAt(row));

    /// <summary>The UTF-8 of a row that is not null; looked at before the next row is asked for. Called from one thread.</summary>
    protected abstract ReadOnlySpan<byte> TextAt(int row);
}
