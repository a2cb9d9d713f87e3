using KnowledgeGraph.GraphQL.Execution.Writing;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution.Columns;

/// <summary>Whole numbers of 32 bits. Fits <c>Int</c>, <c>Float</c> and custom scalars.</summary>
public sealed class Int32Column : LeafColumn
{
    private readonly int[] _values;

    public Int32Column(int[] values, bool[]? isNull = null)
        : this(values, values.Length, isNull)
    {
    }

    public Int32Column(int[] values, int count, bool[]? isNull)
        : base(count, isNull)
    {
        RequireRoom(values.Length, count);
        _values = values;
    }

    internal override bool Fits(NamedType leafType) =>
        ReferenceEquals(leafType, BuiltInScalars.Int) || ReferenceEquals(leafType, BuiltInScalars.Float) || IsCustomScalar(leafType);

    internal override void Write(ref ResponseWriter writer, int row) => writer.WriteInteger(_values[row]);
}
