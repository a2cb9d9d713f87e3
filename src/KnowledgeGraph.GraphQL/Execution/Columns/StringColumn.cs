using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Strings of the CLR; a null reference is a null row. Transcoded while written, so <see cref="Utf8Column"/> is the faster form wherever
/// the bytes exist already. Fits <c>String</c>, <c>ID</c> and custom scalars.
/// </summary>
public sealed class StringColumn : LeafColumn
{
    private readonly string?[] _values;

    public StringColumn(params string?[] values)
        : this(values, values.Length)
    {
    }

    public StringColumn(string?[] values, int count)
        : base(count, NullMarks.Of(values, count))
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.String) || ReferenceEquals(leafType, BuiltInScalars.Id) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteString(_values[row].AsSpan());
}
