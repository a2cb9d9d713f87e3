using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>
/// Numbers of double precision, written in the shortest form that reads back equal. A row that is not finite fails with an error,
/// because neither GraphQL (§3.5.2) nor JSON can hold it. Fits <c>Float</c> and custom scalars.
/// </summary>
public sealed class DoubleColumn : LeafColumn
{
    private readonly double[] _values;

    public DoubleColumn(double[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public DoubleColumn(double[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
        for (int row = 0; row < count; row++)
        {
            if (!double.IsFinite(values[row]) && isNull?[row] != true)
            {
                AddError(row, "Float cannot represent a result that is not a finite number.", ErrorCodes.InternalError);
            }
        }
    }

    internal override bool Fits(NamedType leafType) => ReferenceEquals(leafType, BuiltInScalars.Float) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteDouble(_values[row]);
}
