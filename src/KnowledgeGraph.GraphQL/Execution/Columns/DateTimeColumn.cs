using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Moments, written in UTC as <c>"2026-06-15T09:30:00Z"</c>, with a fraction only where there is one. Fits custom scalars such as
/// <c>DateTime</c>.
/// </summary>
public sealed class DateTimeColumn : LeafColumn
{
    private readonly DateTimeOffset[] _values;

    public DateTimeColumn(DateTimeOffset[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public DateTimeColumn(DateTimeOffset[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteMoment(_values[row]);
}
