using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Truth values. Fits <c>Boolean</c> and custom scalars.</summary>
public sealed class BooleanColumn : LeafColumn
{
    private readonly bool[] _values;

    public BooleanColumn(bool[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public BooleanColumn(bool[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.Boolean) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteRaw(_values[row] ? "true"u8 : "false"u8);
}
