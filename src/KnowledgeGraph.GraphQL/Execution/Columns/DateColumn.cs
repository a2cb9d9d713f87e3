using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Calendar dates, written as <c>"2026-06-15"</c>. Fits custom scalars such as <c>Date</c>.</summary>
public sealed class DateColumn : LeafColumn
{
    private readonly DateOnly[] _values;

    public DateColumn(DateOnly[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public DateColumn(DateOnly[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteDate(_values[row]);
}
